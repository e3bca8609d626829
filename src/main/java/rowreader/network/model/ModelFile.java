package rowreader.network.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.util.ModelSerializer;
import rowreader.data.Dataset;
import rowreader.files.AtomicFile;
import rowreader.files.RegularFile;
import rowreader.files.UnusableFileException;
import rowreader.network.design.Designs;
import rowreader.network.engine.Design;
import rowreader.network.engine.Network;
import rowreader.network.engine.NetworkState;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.TrainingRecord;
import rowreader.text.Text;

/**
 * Models on disk: the .zip of DL4J's ModelSerializer, with one entry more that DL4J passes over, for the training run.
 *
 * <p>Reading builds nothing from what the file says but numbers: DL4J's own reader would make objects of any class that
 * the file names. Every size is checked before memory is taken.
 */
public final class ModelFile {
    private static final String RECORD = "rowreader.json";
    private static final int MAX_NAME = 200;
    private static final int MAX_CONFIGURATION = 64 << 20;
    /** Of a run of six million iterations: what was saved must open. */
    private static final int MAX_RECORD = 256 << 20;

    private static final float USUAL_PARAMETER = 1e4f;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(1 << 16)
                            .build())
                    // Of what is read of a model before the first drawing can be, half are the numbers of its curves.
                    .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                    .build())
            .build();

    private ModelFile() {}

    /** What {@value #RECORD} holds. */
    private record Extra(List<String> classNames, TrainingRecord record) {}

    /**
     * Writes {@code network} and the run that made it; what stood at {@code file} is replaced only by a whole model.
     *
     * @throws UnusableFileException if it cannot be written
     */
    public static void save(Path file, Network network, List<String> classNames, TrainingRecord record)
            throws IOException {
        save(file, network, classNames, record, Deflater.DEFAULT_COMPRESSION);
    }

    /** @param compression a level of {@link Deflater} */
    static void save(Path file, Network network, List<String> classNames, TrainingRecord record, int compression)
            throws IOException {
        byte[] extra = JSON.writeValueAsBytes(new Extra(classNames, record));
        AtomicFile.write(file, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.setLevel(compression);
            network.write(zip);
            zip.putNextEntry(new ZipEntry(RECORD));
            zip.write(extra);
            zip.closeEntry();
            zip.finish();
        });
    }

    /**
     * Reads a model.
     *
     * @throws UnusableFileException if the file is not there, is not a model, or is one of another shape
     */
    static Model read(Path file) throws IOException {
        RegularFile.check(file, Text.of("network.model.choose"));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return read(file, name -> zip.getEntry(name) == null ? null : zip.getInputStream(zip.getEntry(name)));
        } catch (NoSuchFileException e) {
            throw new UnusableFileException(Text.of("network.model.missing", file), e);
        } catch (ZipException e) {
            throw new UnusableFileException(Text.of("network.model.notZip", file), e);
        }
    }

    /**
     * Reads a model that is part of the program, without a file that a killed program would leave behind.
     *
     * @param name what it is called in messages
     */
    static Model read(Path name, InputStream model) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        ZipInputStream zip = new ZipInputStream(model);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            parts.put(entry.getName(), zip.readAllBytes());
        }
        return readOurs(name, part -> parts.containsKey(part) ? new ByteArrayInputStream(parts.get(part)) : null);
    }

    /**
     * Believes the file that its network is the one of its recipe: tests have compared them. To ask DL4J would load the native
     * libraries, which the first reading need not wait for.
     */
    private static Model readOurs(Path name, Parts zip) throws IOException {
        JsonNode configuration = json(name, zip, ModelSerializer.CONFIGURATION_JSON);
        try (InputStream record = zip.open(RECORD)) {
            Extra extra = JSON.readValue(record, Extra.class);
            ModelShape shape = ModelShape.ofOurs(
                    extra.record().recipe(), extra.classNames().size(), configuration);
            return model(name, zip, shape, extra, configuration);
        }
    }

    /** What a model is made of. */
    private interface Parts {
        /** A part from its beginning, or null if there is none of that name. */
        InputStream open(String name) throws IOException;

        default boolean has(String name) throws IOException {
            try (InputStream part = open(name)) {
                return part != null;
            }
        }
    }

    private static Model read(Path file, Parts zip) throws IOException {
        JsonNode configuration = OlderJson.modern(json(file, zip, ModelSerializer.CONFIGURATION_JSON));
        ModelShape shape = ModelShape.of(configuration)
                .orElseThrow(() -> new UnusableFileException(
                        Text.of("network.model.shape", file, ModelShape.layersIn(configuration))));
        return model(file, zip, shape, extra(file, zip, shape, configuration), configuration);
    }

    private static Model model(Path file, Parts zip, ModelShape shape, Extra extra, JsonNode configuration)
            throws IOException {
        Recipe recipe = extra.record().recipe();
        Design design = Designs.of(shape.architecture());
        int length = design.parameters(recipe, shape.classes());
        float[] parameters = array(file, zip, ModelSerializer.COEFFICIENTS_BIN, length);
        float[] optimizerState = new float[0];
        // The state of an optimizer that this program does not have is of no use to it.
        if (zip.has(ModelSerializer.UPDATER_BIN) && shape.isTrainedBy(recipe, configuration)) {
            int moments = recipe.optimizer().moments();
            optimizerState = array(file, zip, ModelSerializer.UPDATER_BIN, moments * length);
        }
        Model model = new Model(
                design.weights(parameters, recipe, shape.classes()),
                extra.classNames(),
                new NetworkState(parameters, optimizerState, shape.iteration()),
                extra.record());
        checkAnswers(file, model, parameters);
        return model;
    }

    /** Numbers of a usual size cannot overflow in any network here; with others a few pictures are tried. */
    private static void checkAnswers(Path file, Model model, float[] parameters) throws UnusableFileException {
        float largest = 0;
        for (float parameter : parameters) {
            largest = Math.max(largest, Math.abs(parameter));
        }
        if (largest > USUAL_PARAMETER && !model.answersInNumbers()) {
            throw new UnusableFileException(Text.of("network.model.tooLarge", file));
        }
    }

    private static Extra extra(Path file, Parts zip, ModelShape shape, JsonNode configuration) throws IOException {
        if (!zip.has(RECORD)) {
            if (shape.classes() != Dataset.DIGIT_NAMES.size()) {
                throw new UnusableFileException(Text.of("network.model.unnamedClasses", file, shape.classes()));
            }
            return new Extra(Dataset.DIGIT_NAMES, TrainingRecord.start(shape.recipe(configuration)));
        }
        Extra extra;
        byte[] text = bytes(file, zip, RECORD, MAX_RECORD);
        try {
            extra = JSON.readValue(
                    new InputStreamReader(new ByteArrayInputStream(text), StandardCharsets.UTF_8), Extra.class);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new UnusableFileException(Text.of("network.model.recordDamaged", file, RECORD), e);
        }
        if (extra == null || extra.record() == null || !areNames(extra.classNames())) {
            throw new UnusableFileException(Text.of("network.model.recordDamaged", file, RECORD));
        }
        if (extra.classNames().size() != shape.classes()
                || !shape.isMadeBy(extra.record().recipe())) {
            throw new UnusableFileException(Text.of("network.model.recordOfOther", file));
        }
        return extra;
    }

    /** Not missing, and fit to be shown: nothing that a terminal takes for a command. */
    private static boolean areNames(List<String> names) {
        return names != null
                && names.stream()
                        .allMatch(name -> name != null
                                && !name.isBlank()
                                && name.length() <= MAX_NAME
                                && name.codePoints().noneMatch(Character::isISOControl));
    }

    private static JsonNode json(Path file, Parts zip, String name) throws IOException {
        byte[] text = bytes(file, zip, name, MAX_CONFIGURATION);
        try {
            return JSON.readTree(new String(text, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new UnusableFileException(Text.of("network.model.partDamaged", file, name), e);
        }
    }

    private static float[] array(Path file, Parts zip, String name, int length) throws IOException {
        byte[] bytes = bytes(file, zip, name, SerializedArray.maxBytes(length));
        try {
            return SerializedArray.read(new DataInputStream(new ByteArrayInputStream(bytes)), length, file, name);
        } catch (UnusableFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UnusableFileException(Text.of("network.model.arrayUnreadable", file, name, Text.ofReason(e)), e);
        }
    }

    private static byte[] bytes(Path file, Parts zip, String name, int limit) throws IOException {
        try (InputStream in = zip.open(name)) {
            if (in == null) {
                throw new UnusableFileException(Text.of("network.model.noPart", file, name));
            }
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new UnusableFileException(Text.of("network.model.partTooLarge", file, name));
            }
            return bytes;
        }
    }
}
