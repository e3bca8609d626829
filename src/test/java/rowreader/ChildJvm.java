package rowreader;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Another process of the same Java, with the classes of the tests. */
public final class ChildJvm {
    private ChildJvm() {}

    /**
     * Not started yet.
     *
     * @param options of the Java VM
     * @param main whose main method runs
     */
    public static ProcessBuilder of(List<String> options, Class<?> main, String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> classes = List.of("-cp", System.getProperty("java.class.path"), main.getName());
        return new ProcessBuilder(Stream.of(List.of(java), options, classes, List.of(arguments))
                .flatMap(List::stream)
                .toList());
    }
}
