package rowreader.data.sets;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.data.LoadingProgress;
import rowreader.files.RegularFile;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/**
 * Digits in tables: a line each with its label and 784 values from 0 to 255, with a line of headings (Kaggle's) or without
 * (pjreddie's), separated by commas, semicolons or tabs, plain or gzipped.
 */
final class DigitTables {
    private static final List<String> TRAINING = List.of(
            "mnist_train.csv",
            "train.csv",
            "training.csv",
            "mnist-train.csv",
            "emnist-digits-train.csv",
            "emnist-mnist-train.csv");
    private static final List<String> TEST = List.of(
            "mnist_test.csv",
            "test.csv",
            "testing.csv",
            "mnist-test.csv",
            "emnist-digits-test.csv",
            "emnist-mnist-test.csv");
    /** What Excel puts before a table. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private static final int MAX_DIGITS = 500_000;
    private static final int MAX_CLASSES = 10;
    private static final int MAX_VALUE = 255;

    private DigitTables() {}

    static boolean isIn(Path folder) {
        return find(folder, TRAINING).isPresent();
    }

    private static Optional<Path> find(Path folder, List<String> names) {
        return SetFinder.named(
                folder,
                names.stream().flatMap(name -> Stream.of(name, name + ".gz")).toList());
    }

    static Dataset readFolder(Path folder, Text origin, LoadingProgress progress) throws UnusableFileException {
        String name = Dataset.nameOf(folder);
        Path trainingFile = find(folder, TRAINING).orElseThrow();
        DigitSet training = digits(trainingFile, progress);
        Optional<Path> testFile = find(folder, TEST).filter(DigitTables::hasLabels);
        return testFile.isPresent()
                ? new Dataset(name, origin, Dataset.DIGIT_NAMES, training, digits(testFile.get(), progress))
                : Split.of(name, origin, Dataset.DIGIT_NAMES, training);
    }

    static Dataset read(Path file, Text origin, LoadingProgress progress) throws UnusableFileException {
        return Split.of(String.valueOf(file.getFileName()), origin, Dataset.DIGIT_NAMES, digits(file, progress));
    }

    /** Kaggle's test.csv is what the competition asks to be labelled: it has 784 columns only. */
    private static boolean hasLabels(Path file) {
        try (InputStream in = open(file)) {
            int columns = 1;
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                columns += isSeparator(next) ? 1 : 0;
            }
            return columns == Digit.PIXELS + 1;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isSeparator(int character) {
        return character == ',' || character == ';' || character == '\t';
    }

    private static InputStream open(Path file) throws IOException {
        RegularFile.check(file, Text.of("data.table.remedy"));
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        BufferedInputStream plain = gzip ? new BufferedInputStream(new GZIPInputStream(in), 1 << 16) : in;
        plain.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(plain.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            plain.reset();
        }
        return plain;
    }

    private static DigitSet digits(Path file, LoadingProgress progress) throws UnusableFileException {
        progress.onProgress(Text.of("data.folder.reading", file), -1);
        try (InputStream in = open(file)) {
            return new Lines(file, in).digits();
        } catch (UnusableFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UnusableFileException(Text.of("data.table.unreadable", file, Text.ofReason(e)), e);
        }
    }

    /** Goes through a file byte by byte: it may be 100 MB of text. */
    private static final class Lines {
        private final Path file;
        private final InputStream in;
        private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        private final ByteArrayOutputStream labels = new ByteArrayOutputStream();
        private final StringBuilder field = new StringBuilder();
        private int line = 1;
        private int column;

        Lines(Path file, InputStream in) {
            this.file = file;
            this.in = in;
        }

        DigitSet digits() throws IOException {
            boolean headings = false;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    if (!headings) {
                        endLine();
                    }
                    headings = false;
                    column = 0;
                    field.setLength(0);
                    line++;
                } else if (isSeparator(next) && !headings) {
                    endField();
                } else if (!headings && next != '\r' && next != '"' && next != ' ') {
                    headings = line == 1 && column == 0 && field.length() == 0 && isHeading(next);
                    field.append((char) next);
                    if (field.length() > 40 && !headings) {
                        throw new UnusableFileException(Text.of("data.table.value", file, line, column + 1, shown()));
                    }
                }
            }
            endLine();
            if (labels.size() == 0) {
                throw new UnusableFileException(Text.of("data.table.empty", file));
            }
            DigitSet digits = new DigitSet(pixels.toByteArray(), labels.toByteArray());
            if (hasLabelsLast(digits)) {
                throw new UnusableFileException(Text.of("data.table.labelLast", file, Digit.PIXELS + 1));
            }
            return digits;
        }

        /** Then the first pixel of every digit stands where its label should, and its label as the last pixel. */
        private static boolean hasLabelsLast(DigitSet digits) {
            boolean[] seen = new boolean[MAX_CLASSES];
            int kinds = 0;
            for (int i = 0; i < digits.size(); i++) {
                int last = Math.round(255 * digits.digit(i).at(Digit.SIDE - 1, Digit.SIDE - 1));
                if (digits.label(i) != 0 || last >= MAX_CLASSES) {
                    return false;
                }
                kinds += seen[last] ? 0 : 1;
                seen[last] = true;
            }
            return kinds > 2;
        }

        private static boolean isHeading(int character) {
            return !(character >= '0' && character <= '9') && character != '-';
        }

        private void endField() throws UnusableFileException {
            int value = value();
            if (column == 0) {
                if (value >= MAX_CLASSES) {
                    throw new UnusableFileException(Text.of("data.table.label", file, line, shown()));
                }
                labels.write(value);
            } else if (column <= Digit.PIXELS) {
                pixels.write(value);
            }
            column++;
            field.setLength(0);
        }

        private int value() throws UnusableFileException {
            try {
                double value = Double.parseDouble(field.toString());
                if (value >= 0 && value <= MAX_VALUE && value == Math.rint(value)) {
                    return (int) value;
                }
            } catch (NumberFormatException e) {
                // Told below, with its place.
            }
            throw new UnusableFileException(Text.of("data.table.value", file, line, column + 1, shown()));
        }

        private void endLine() throws UnusableFileException {
            if (column == 0 && field.length() == 0) {
                return;
            }
            endField();
            if (column != Digit.PIXELS + 1) {
                throw new UnusableFileException(Text.of("data.table.columns", file, line, column, Digit.PIXELS + 1));
            }
            if (labels.size() > MAX_DIGITS) {
                throw new UnusableFileException(Text.of("data.table.tooMany", file, MAX_DIGITS));
            }
        }

        private String shown() {
            return field.length() > 20 ? field.substring(0, 20) + "\u2026" : field.toString();
        }
    }
}
