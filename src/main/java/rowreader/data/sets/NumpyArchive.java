package rowreader.data.sets;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.data.LoadingProgress;
import rowreader.files.RegularFile;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/**
 * MNIST as Keras ships it: a zip of the NumPy arrays x_train, y_train, x_test and y_test ("NEP 1", the .npy format), whole
 * numbers of one to eight bytes, in C order.
 */
final class NumpyArchive {
    private static final String NAME = "mnist.npz";

    private static final int MAX_COUNT = 500_000;
    private static final int MAX_CLASSES = 10;
    private static final int MAX_HEADER = 4096;
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern DESCR = Pattern.compile("'descr': *'([<>|=]?)([iu])([1248])'");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order': *True");
    private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([0-9, ]*)\\)");

    private NumpyArchive() {}

    /** The archive in a folder: the one of the usual name, or the only one. */
    static Optional<Path> in(Path folder) {
        if (Files.exists(folder.resolve(NAME))) {
            return Optional.of(folder.resolve(NAME));
        }
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> archives = children.filter(
                            child -> child.getFileName().toString().endsWith(".npz"))
                    .limit(2)
                    .toList();
            return archives.size() == 1 ? Optional.of(archives.get(0)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Dataset read(Path file, Text origin, LoadingProgress progress) throws UnusableFileException {
        RegularFile.check(file, Text.of("data.numpy.remedy"));
        progress.onProgress(Text.of("data.folder.reading", file), -1);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new Dataset(
                    String.valueOf(file.getFileName()),
                    origin,
                    Dataset.DIGIT_NAMES,
                    digits(file, zip, "x_train", "y_train"),
                    digits(file, zip, "x_test", "y_test"));
        } catch (UnusableFileException e) {
            throw e;
        } catch (ZipException | EOFException e) {
            throw new UnusableFileException(Text.of("data.numpy.damaged", file), e);
        } catch (IOException e) {
            throw new UnusableFileException(Text.of("data.table.unreadable", file, Text.ofReason(e)), e);
        }
    }

    private static DigitSet digits(Path file, ZipFile zip, String images, String labels) throws IOException {
        byte[] pixels = array(file, zip, images, Digit.PIXELS, 255);
        byte[] numbers = array(file, zip, labels, 1, MAX_CLASSES - 1);
        if (pixels.length != (long) numbers.length * Digit.PIXELS) {
            throw new UnusableFileException(
                    Text.of("data.numpy.counts", file, images, pixels.length / Digit.PIXELS, labels, numbers.length));
        }
        return new DigitSet(pixels, numbers);
    }

    /** @param each values of each digit */
    private static byte[] array(Path file, ZipFile zip, String name, int each, int most) throws IOException {
        ZipEntry entry = zip.getEntry(name + ".npy");
        if (entry == null) {
            throw new UnusableFileException(Text.of("data.numpy.missing", file, name));
        }
        try (DataInputStream in = new DataInputStream(zip.getInputStream(entry))) {
            String header = header(file, name, in);
            Matcher type = DESCR.matcher(header);
            Matcher shape = SHAPE.matcher(header);
            if (!type.find() || !shape.find() || FORTRAN.matcher(header).find()) {
                throw new UnusableFileException(Text.of("data.numpy.type", file, name));
            }
            int bytes = Integer.parseInt(type.group(3));
            boolean littleEnd = !type.group(1).equals(">");
            long count = 1;
            for (String size : shape.group(1).split(",")) {
                count *= size.isBlank() ? 1 : Long.parseLong(size.strip());
                if (count > (long) MAX_COUNT * each) {
                    throw new UnusableFileException(Text.of("data.table.tooMany", file, MAX_COUNT));
                }
            }
            if (count == 0 || count % each != 0) {
                throw new UnusableFileException(Text.of("data.numpy.type", file, name));
            }
            return values(file, name, in, (int) count, bytes, littleEnd, most);
        }
    }

    private static String header(Path file, String name, DataInputStream in) throws IOException {
        byte[] magic = in.readNBytes(MAGIC.length);
        int major = in.readUnsignedByte();
        in.readUnsignedByte();
        int length = Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
        if (major > 1) {
            length |= Short.toUnsignedInt(Short.reverseBytes(in.readShort())) << 16;
        }
        if (!Arrays.equals(magic, MAGIC) || length < 0 || length > MAX_HEADER) {
            throw new UnusableFileException(Text.of("data.numpy.type", file, name));
        }
        return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    private static byte[] values(
            Path file, String name, DataInputStream in, int count, int bytes, boolean littleEnd, int most)
            throws IOException {
        byte[] values = new byte[count];
        byte[] one = new byte[bytes];
        for (int i = 0; i < count; i++) {
            in.readFully(one);
            long value = 0;
            for (int at = 0; at < bytes; at++) {
                value = value << 8 | one[littleEnd ? bytes - 1 - at : at] & 0xff;
            }
            if (value < 0 || value > most) {
                throw new UnusableFileException(Text.of("data.numpy.value", file, name, value, most));
            }
            values[i] = (byte) value;
        }
        return values;
    }
}
