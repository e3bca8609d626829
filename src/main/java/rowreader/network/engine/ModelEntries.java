package rowreader.network.engine;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Writes the entries of DL4J's ModelSerializer. */
final class ModelEntries {
    private ModelEntries() {}

    static void write(String configuration, INDArray parameters, INDArray optimizerState, ZipOutputStream zip)
            throws IOException {
        zip.putNextEntry(new ZipEntry(ModelSerializer.CONFIGURATION_JSON));
        zip.write(configuration.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        write(ModelSerializer.COEFFICIENTS_BIN, parameters, zip);
        write(ModelSerializer.UPDATER_BIN, optimizerState, zip);
    }

    private static void write(String name, INDArray array, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        DataOutputStream out = new DataOutputStream(zip);
        Nd4j.write(array, out);
        out.flush();
        zip.closeEntry();
    }
}
