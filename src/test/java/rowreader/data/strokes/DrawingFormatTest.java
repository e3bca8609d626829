package rowreader.data.strokes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.data.drawing.Stroke;
import rowreader.files.UnusableFileException;

class DrawingFormatTest {
    /** A 7 with a bar: two strokes. */
    private static final List<Stroke> SEVEN = List.of(
            Stroke.of(new double[] {20, 200, 90}, new double[] {20, 18, 250}),
            Stroke.of(new double[] {60, 160}, new double[] {130, 130}));

    private static final String INK = "<ink xmlns=\"http://www.w3.org/2003/InkML\">";

    private static final String UNIPEN_SEVEN = """
            .VERSION 1.0
            .COMMENT made for a test
            .COORD T X Y P
            .SEGMENT DIGIT ? ? "7"
            .PEN_DOWN
            0 20 -20 9
            1 200 -18 9
            2 90 -250 9
            .PEN_UP
            3 80 -200 0
            .PEN_DOWN
            4 60 -130 9
            5 160 -130 9
            .PEN_UP
            """;

    @TempDir
    private Path folder;

    /** As in a JPEG, by chance. */
    @Test
    void aPictureWithALineThatBeginsLikeADrawingIsNone() throws IOException {
        Path picture = folder.resolve("photo.jpg");
        Files.write(
                picture, "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0\n{\u0003\u0001".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(DrawingFormat.isIn(picture)).isFalse();
    }

    /** As some programs write it; it may have a tab in it. */
    @Test
    void aHeadingBeforeTheDrawingsDoesNotHideThem() throws IOException {
        assertSeven(read("made\twith a tablet\n" + UNIPEN_SEVEN), OptionalInt.of(7));

        StrokesFile lines = read("made\twith a mouse\n{\"drawing\":[[[1,2],[3,4]]]}\n");
        assertThat(lines.drawings()).extracting(LabelledDrawing::line).containsExactly(2L);
        assertThat(lines.badLines()).extracting(BadLine::line).containsExactly(1L);
    }

    @Test
    void aTextWithoutDrawingsIsRefused() {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> read("made with a mouse\nand lost"))
                .withMessageContaining("holds no drawings");
    }

    /** A program that was killed while it wrote leaves half a line. */
    @Test
    void aFirstLineThatBreaksOffBeforeABlankOneDoesNotHideTheOthers() throws IOException {
        StrokesFile read = read("{\"drawing\":[[[1,\n\n{\"drawing\":[[[1,2],[3,4]]]}\n");
        assertThat(read.drawings()).extracting(LabelledDrawing::line).containsExactly(3L);
        assertThat(read.badLines()).extracting(BadLine::line).containsExactly(1L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"word\":\"7\",\"drawing\":[[[20,200,90],[20,18,250]],[[60,160],[130,130]]]}",
                "{\"key_id\":\"5\",\"word\":\"7\",\"recognized\":true,\"drawing\":[[[20,200,90],[20,18,250],[0,9,20]],"
                        + "[[60,160],[130,130],[30,44]]]}",
                "[{\"label\":7,\"strokes\":[[[20,20],[200,18],[90,250]],[[60,130],[160,130]]]}]",
                "{\n  \"label\": 7,\n  \"strokes\": [[[20,20],[200,18],[90,250]],\n[[60,130],[160,130]]]\n}\n",
                "{\"label\":7,\"strokes\":[[{\"x\":20,\"y\":20},{\"x\":200,\"y\":18},{\"x\":90,\"y\":250}],"
                        + "[{\"y\":130,\"t\":3,\"x\":60},{\"x\":160,\"y\":130}]]}",
                "{\"label\":7,\"strokes\":[{\"points\":[[20,20],[200,18],[90,250]],\"color\":\"red\"},"
                        + "{\"points\":[[60,130],[160,130]]}]}"
            })
    void aSevenInJsonIsASeven(String json) throws IOException {
        assertSeven(read(json), OptionalInt.of(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[{\"x\":20,\"y\":20},{\"x\":200,\"y\":18},{\"x\":90,\"y\":250}],[{\"x\":60,\"y\":130},{\"x\":160,\"y\":130}]]",
                "[[[20,20],[200,18],[90,250]],\n [[60,130],[160,130]]]",
                "[{\"penColor\":\"black\",\"points\":[{\"time\":1,\"x\":20,\"y\":20},{\"x\":200,\"y\":18},{\"x\":90,\"y\":250}]},"
                        + "{\"points\":[{\"x\":60,\"y\":130},{\"x\":160,\"y\":130}]}]",
                "[[[[20,20],[200,18],[90,250]],[[60,130],[160,130]]]]",
                "\u00ef\u00bb\u00bf[[[20,20],[200,18],[90,250]],[[60,130],[160,130]]]"
            })
    void strokesInJsonNeedNoLabel(String json) throws IOException {
        Path file = folder.resolve("drawings.json");
        Files.write(file, json.getBytes(StandardCharsets.ISO_8859_1));
        assertSeven(StrokesFile.read(file), OptionalInt.empty());
    }

    @Test
    void aListOfPointsIsOneStroke() throws IOException {
        StrokesFile read = read("[\n {\"x\": 1, \"y\": 2, \"pressure\": 0.5},\n {\"x\": 3, \"y\": 4}\n]");
        assertThat(read.drawings())
                .singleElement()
                .satisfies(one -> assertThat(one.drawing().strokes())
                        .containsExactly(Stroke.of(new double[] {1, 3}, new double[] {2, 4})));
    }

    @Test
    void aWordThatIsNoDigitIsNoLabel() throws IOException {
        StrokesFile read =
                read("{\"word\":\"cat\",\"drawing\":[[[1,2],[3,4]]]}\n{\"word\":{},\"drawing\":[[[1],[3]]]}");
        assertThat(read.badLines()).isEmpty();
        assertThat(read.drawings()).extracting(LabelledDrawing::label).containsOnly(OptionalInt.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"drawing\":[[[1,2],[3]]]}|has 2 x but 1 y",
                "{\"drawing\":[[[1,2]]]}|not a list of the x, a list of the y",
                "{\"drawing\":[[1,2],[3,4]]}|not a list of the x, a list of the y",
                "{\"drawing\":{}}|\"drawing\" is not a list",
                "{\"drawing\":[]}|there are no strokes",
                "{\"drawing\":[[[],[]]]}|a stroke has no points",
                "{\"drawing\":[[[1],[\"2\"]]]}|a coordinate is not a number",
                "{\"drawing\":[[[1],[1e999]]]}|too large for a number",
                "{\"strokes\":[[{\"x\":1}]]}|fewer than two coordinates",
                "{\"strokes\":[[{\"x\":1,\"y\":null}]]}|a coordinate is not a number",
                "{\"strokes\":[{\"pen\":1}]}|a stroke is not a list of points"
            })
    void whatIsNoDrawingInALineIsToldAndTheRestIsRead(String bad, String reason) throws IOException {
        String good = "{\"drawing\":[[[1,2],[3,4]]]}";
        StrokesFile read = read(good + "\n" + bad + "\n" + good);
        assertThat(read.drawings()).extracting(LabelledDrawing::line).containsExactly(1L, 3L);
        assertThat(read.badLines()).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(2);
            assertThat(line.reason().toString()).contains(reason);
        });
    }

    @Test
    void whatIsNoDrawingInAListIsToldByItsLineAndTheRestIsRead() throws IOException {
        StrokesFile read = read("""
                [
                  {"label": 1, "strokes": [[[1, 2], [3, 4]]]},
                  {"label": 2, "strokes": [[[1, 2],
                                            [3, "four"]]], "more": {"nested": [1, 2, 3]}},
                  17,
                  {"label": 3, "strokes": [[[1, 2], [3, 4]]]}
                ]
                """);
        assertThat(read.drawings()).extracting(LabelledDrawing::line).containsExactly(2L, 6L);
        assertThat(read.badLines()).extracting(BadLine::line).containsExactly(4L, 5L);
    }

    @Test
    void aListThatBreaksOffKeepsWhatWasReadAndSaysWhereItStopped() throws IOException {
        StrokesFile read = read("[\n{\"label\": 1, \"strokes\": [[[1, 2], [3, 4]]]},\n{\"label\": 2, \"stro");
        assertThat(read.drawings()).hasSize(1);
        assertThat(read.badLines()).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(3);
            assertThat(line.reason().toString()).contains("nothing after this place was read");
        });
    }

    @Test
    void endlessNestingIsRefused() throws IOException {
        for (String opened : List.of("[".repeat(2_000_000), "[{\"a\":".repeat(100_000))) {
            assertThat(read(opened).badLines())
                    .extracting(bad -> bad.reason().toString())
                    .anyMatch(reason -> reason.contains("nested too deeply"));
        }
    }

    @Test
    void aSevenInInkmlIsASeven() throws IOException {
        assertSeven(
                read(INK + "<annotation type=\"truth\">7</annotation><trace>20 20, 200 18, 90 250</trace>"
                        + "<trace>60 130, 160 130</trace></ink>"),
                OptionalInt.of(7));
    }

    @Test
    void channelsOfInkmlMayStandInAnyOrderAndPointUp() throws IOException {
        assertSeven(
                read(INK + "<definitions><context xml:id=\"pen\"><inkSource xml:id=\"tablet\"><traceFormat>"
                        + "<channel name=\"T\"/><channel name=\"Y\" orientation=\"-ve\"/><channel name=\"X\"/>"
                        + "<intermittentChannels><channel name=\"F\"/></intermittentChannels>"
                        + "</traceFormat></inkSource></context></definitions>\n"
                        + "<traceGroup><annotation type=\"truth\"> 7 </annotation>"
                        + "<trace contextRef=\"#pen\">0 -20 20, 1 -18 200 55, ? -250 90</trace>"
                        + "<trace contextRef=\"#tablet\">9 -130 60, * * 160 7</trace></traceGroup></ink>"),
                OptionalInt.of(7));
    }

    @Test
    void differencesInInkmlAreAddedUp() throws IOException {
        // As in the standard's own example: a prefix holds until the next, signs divide values.
        StrokesFile read =
                read(INK + "<trace>1125 18432,'23'43,\"7\"-8,3-5,7 -3,6 2,6 8,3 6,2 4,* *,!5!6</trace></ink>");
        Stroke stroke = read.drawings().get(0).drawing().strokes().get(0);
        double[] x = new double[stroke.size()];
        double[] y = new double[stroke.size()];
        for (int i = 0; i < stroke.size(); i++) {
            x[i] = stroke.x(i);
            y[i] = stroke.y(i);
        }
        assertThat(read.badLines()).isEmpty();
        assertThat(Arrays.copyOf(x, 4)).containsExactly(1125, 1148, 1178, 1211);
        assertThat(Arrays.copyOf(y, 4)).containsExactly(18432, 18475, 18510, 18540);
        assertThat(x[x.length - 1]).isEqualTo(5);
        assertThat(y[y.length - 1]).isEqualTo(6);
    }

    @Test
    void groupsOfInkmlWithLabelsAreDrawingsAlsoWhereTheyOnlyReferToTraces() throws IOException {
        StrokesFile read = read(INK + """

                <annotation type="truth">$7+7$</annotation>
                <trace id="0">20 20, 200 18, 90 250</trace>
                <trace id="1">60 130, 160 130</trace>
                <trace id="2" type="penUp">1 1, 2 2</trace>
                <traceGroup>
                <annotation type="truth">Segmentation</annotation>
                <traceGroup><annotation type="truth">7</annotation><traceView traceDataRef="0"/><traceView traceDataRef="#1"/></traceGroup>
                <traceGroup><annotation type="truth">+</annotation><traceView traceDataRef="1"/></traceGroup>
                <traceGroup><annotation type="truth">3</annotation><traceView traceDataRef="9"/></traceGroup>
                </traceGroup>
                </ink>
                """);
        assertThat(read.drawings())
                .extracting(LabelledDrawing::label)
                .containsExactly(OptionalInt.of(7), OptionalInt.empty());
        assertThat(read.drawings().get(0).drawing().strokes()).isEqualTo(SEVEN);
        assertThat(read.drawings().get(0).line()).isEqualTo(8);
        assertThat(read.badLines()).singleElement().satisfies(bad -> {
            assertThat(bad.line()).isEqualTo(10);
            assertThat(bad.reason().toString()).contains("refers to \"9\"");
        });
    }

    @Test
    void continuedTracesOfInkmlAreOneStroke() throws IOException {
        assertSeven(
                read(
                        INK + "<trace xml:id=\"a\" continuation=\"begin\">20 20, 200 18</trace>"
                                + "<trace continuation=\"end\" priorRef=\"#a\">90 250</trace><trace>60 130, 160 130,</trace></ink>"),
                OptionalInt.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1 2, 3|a point has 1 values where its channels need 2",
                "1 2 3, 4 5|more than the 2 values",
                "1 x|a coordinate is not a number",
                "1 ?|a coordinate is not a number",
                "1 -|a coordinate is not a number",
                "1 1e999|too large for a number",
                "'|a coordinate is not a number",
                "1 #FFFFFFFFFFFFFFFFFFFF|a coordinate is not a number",
                "1 2,,3 4|a point has 0 values"
            })
    void aTraceThatIsNoneIsToldByItsLineAndTheOtherDrawingsAreRead(String trace, String reason) throws IOException {
        StrokesFile read = read(INK + "\n<traceGroup>\n<trace>1 2</trace>\n<trace>" + trace
                + "</trace></traceGroup><traceGroup><trace>1 2</trace></traceGroup></ink>");
        assertThat(read.drawings()).hasSize(1);
        assertThat(read.badLines()).singleElement().satisfies(bad -> {
            assertThat(bad.line()).isEqualTo(4);
            assertThat(bad.reason().toString()).contains(reason);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<svg><path/></svg>|its first element is <svg>",
                "<ink>\\n<trace>1 2</trace>\\n<trace>|line 3: this is not well-formed XML",
                "<ink><trace>&bomb;</trace></ink>|line 1",
                "<!DOCTYPE ink [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><ink><annotation type=\"truth\">&e;</annotation></ink>|line 1"
            })
    void xmlThatIsNoSoundInkmlIsRefusedWithItsLine(String xml, String reason) {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> read(xml.replace("\\n", "\n")))
                .withMessageStartingWith(folder.toString())
                .withMessageContaining(reason);
    }

    @Test
    void inkmlThatGrowsOrNestsWithoutEndIsRefused() throws IOException {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> read(INK + "<traceGroup>".repeat(100_000)))
                .withMessageContaining("nested more than 64 deep");
        StringBuilder doubling = new StringBuilder(INK + "<trace xml:id=\"g0\">1 2</trace>");
        for (int i = 1; i <= 60; i++) {
            String view = "<traceView traceDataRef=\"#g" + (i - 1) + "\"/>";
            doubling.append("<traceGroup xml:id=\"g" + i + "\">" + view + view + "</traceGroup>");
        }
        assertThat(read(doubling.append("</ink>").toString()).drawings()).hasSizeLessThan(62);
    }

    @Test
    void aSmallPackedFileThatUnpacksWithoutEndIsRefused() throws IOException {
        Path file = folder.resolve("bomb.inkml.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(INK.getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 140; i++) {
                out.write(blanks);
            }
        }
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> StrokesFile.read(file))
                .withMessageContaining("larger than 128 MB");
    }

    @Test
    void aSevenInUnipenIsASeven() throws IOException {
        assertSeven(read(UNIPEN_SEVEN), OptionalInt.of(7));
    }

    @Test
    void segmentsOfUnipenMayNameTheirComponents() throws IOException {
        StrokesFile read = read(".HIERARCHY WORD CHARACTER\n" + UNIPEN_SEVEN.replaceAll("\\.SEGMENT.*\n", "") + """
                .SEGMENT WORD 0-2 OK "77"
                .SEGMENT CHARACTER 0,2 OK "7"
                .SEGMENT CHARACTER 0:1-0:2 OK "1"
                .SEGMENT CHARACTER 0-99 OK "2"
                .SEGMENT CHARACTER here OK "3"
                .SEGMENT CHARACTER 2
                 OK "b"
                """);
        assertThat(read.drawings())
                .extracting(LabelledDrawing::label)
                .containsExactly(OptionalInt.of(7), OptionalInt.of(1), OptionalInt.empty());
        assertThat(read.drawings().get(0).drawing().strokes()).isEqualTo(SEVEN);
        assertThat(read.drawings().get(1).drawing().strokes())
                .containsExactly(Stroke.of(new double[] {200, 90}, new double[] {18, 250}));
        assertThat(read.badLines())
                .extracting(bad -> bad.reason().toString())
                .anyMatch(reason -> reason.contains("component 99, but the file has only 4"))
                .anyMatch(reason -> reason.contains("0-2,4"))
                .hasSize(2);
    }

    @Test
    void segmentsOfUnipenMayBeginAndEndWithinComponents() throws IOException {
        StrokesFile read = read(UNIPEN_SEVEN.replaceAll("\\.SEGMENT.*\n", "") + """
                .SEGMENT DIGIT 0:0-0:1 OK "1"
                .SEGMENT DIGIT 0:1-2:0 OK "2"
                .SEGMENT DIGIT 0:2 OK "3"
                .SEGMENT DIGIT 0:0-0:2 OK "4"
                .SEGMENT DIGIT 0:9-0:9 OK "5"
                .SEGMENT STROKE 2 OK "6"
                """);
        assertThat(read.drawings())
                .extracting(LabelledDrawing::label)
                .containsExactly(OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(3), OptionalInt.of(4));
        assertThat(read.drawings())
                .extracting(one -> one.drawing().strokes())
                .containsExactly(
                        List.of(Stroke.of(new double[] {20, 200}, new double[] {20, 18})),
                        List.of(
                                Stroke.of(new double[] {200, 90}, new double[] {18, 250}),
                                Stroke.of(new double[] {60}, new double[] {130})),
                        List.of(Stroke.of(new double[] {90}, new double[] {250})),
                        List.of(SEVEN.get(0)));
        assertThat(read.badLines()).extracting(BadLine::line).containsExactly(18L);
    }

    @Test
    void pointsOfUnipenMayBeginOnTheLineOfThePenAndEndWithTheFile() throws IOException {
        assertSeven(
                read(UNIPEN_SEVEN
                        .replace(".PEN_DOWN\n", ".PEN_DOWN ")
                        .replaceFirst("\\.PEN_UP\n$", "")
                        .replace("? ? \"7\"", "?\n ? \"7\"")),
                OptionalInt.of(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"160f", "0x10", "1e", "NaN", "Infinity", "--1"})
    void aWordOfUnipenThatIsNoPlainNumberIsTold(String word) throws IOException {
        StrokesFile read = read(UNIPEN_SEVEN.replace("5 160", "5 " + word) + UNIPEN_SEVEN);
        assertThat(read.drawings()).hasSize(1);
        assertThat(read.badLines())
                .singleElement()
                .satisfies(bad -> assertThat(bad.reason().toString()).contains("not a number"));
    }

    @Test
    void channelsOfInkmlMayBeDefinedBeforeAndReferredTo() throws IOException {
        String definitions = "<definitions><traceFormat xml:id=\"down\"><channel name=\"Y\"/><channel name=\"X\"/>"
                + "</traceFormat><context xml:id=\"pen\" traceFormatRef=\"#down\"/></definitions>";
        assertSeven(
                read(INK + definitions + "<annotation type=\"truth\">7</annotation>"
                        + "<trace contextRef=\"#pen\">20 20, 18 200, 250 90</trace>"
                        + "<trace>60 130, 160 130</trace></ink>"),
                OptionalInt.of(7));
        assertSeven(
                read(INK + definitions + "<annotation type=\"truth\">7</annotation><context traceFormatRef=\"#down\"/>"
                        + "<trace>20 20, 18 200, 250 90</trace><trace>130 60, 130 160</trace></ink>"),
                OptionalInt.of(7));
    }

    @Test
    void groupsOfInkmlMayReferToGroupsButNotToPartsOrToWhatIsWrong() throws IOException {
        StrokesFile read = read(INK + """

                <traceGroup xml:id="g"><trace xml:id="a">20 20, 200 18, 90 250</trace><trace>60 130, 160 130</trace></traceGroup>
                <traceGroup><annotation type="truth">7</annotation><traceView traceDataRef="#g"/></traceGroup>
                <traceGroup><annotation type="truth">8</annotation><traceView traceDataRef="#a" from="2"/></traceGroup>
                <traceGroup><annotation type="truth">9</annotation><traceView traceDataRef="#a" to="2"/></traceGroup>
                <trace xml:id="b">1 wrong</trace>
                <traceGroup><annotation type="truth">5</annotation><traceView traceDataRef="#b"/></traceGroup>
                </ink>
                """);
        assertThat(read.drawings())
                .filteredOn(one -> one.label().equals(OptionalInt.of(7)))
                .singleElement()
                .satisfies(one -> assertThat(one.drawing().strokes()).isEqualTo(SEVEN));
        assertThat(read.drawings())
                .extracting(LabelledDrawing::label)
                .doesNotContain(OptionalInt.of(8), OptionalInt.of(9), OptionalInt.of(5));
        assertThat(read.badLines())
                .filteredOn(bad -> bad.line() == 6)
                .allSatisfy(bad -> assertThat(bad.reason().toString()).contains("not a number"))
                .isNotEmpty();
        assertThat(read.badLines()).extracting(BadLine::line).contains(4L, 5L);
    }

    @Test
    void unipenWithoutSegmentsIsADrawingForEachBox() throws IOException {
        String one = UNIPEN_SEVEN.replaceAll("\\.SEGMENT.*\n", "");
        assertSeven(read(one), OptionalInt.empty());
        assertThat(read(".START_BOX\n" + one + ".START_BOX\n" + one).drawings()).hasSize(2);
    }

    @Test
    void ofUnipenTheLineOfWhatIsWrongIsTold() throws IOException {
        StrokesFile read = read(UNIPEN_SEVEN + UNIPEN_SEVEN.replace("5 160", "5 wide")
                + UNIPEN_SEVEN.replace("9\n", "\n") + ".INCLUDE other.dat\n" + UNIPEN_SEVEN.replace("T X Y P", "T P"));
        assertThat(read.drawings()).hasSize(1);
        assertThat(read.badLines()).extracting(BadLine::line).containsExactly(43L, 27L, 33L, 48L);
        assertThat(read.badLines())
                .extracting(bad -> bad.reason().toString())
                .anyMatch(reason -> reason.contains(".INCLUDE"))
                .anyMatch(reason -> reason.contains("a coordinate is not a number"))
                .anyMatch(reason -> reason.contains("of 4 values each"))
                .anyMatch(reason -> reason.contains("names no X"));
    }

    @ParameterizedTest
    @EnumSource(
            value = DrawingFormat.class,
            names = {"LINES", "INKML"})
    void whatIsWrittenIsReadAgainToTheLastDigit(DrawingFormat format) throws IOException {
        Random random = new Random(7);
        List<LabelledDrawing> drawings = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            List<Stroke> strokes = new ArrayList<>();
            for (int stroke = 0; stroke <= random.nextInt(3); stroke++) {
                int points = 1 + random.nextInt(20);
                double size = Math.pow(10, random.nextInt(40) - 20);
                strokes.add(Stroke.of(
                        random.doubles(points, -size, size).toArray(),
                        random.doubles(points, -size, size).toArray()));
            }
            OptionalInt label = random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(10));
            drawings.add(new LabelledDrawing(1, label, Drawing.of(strokes)));
        }
        Path file = folder.resolve("copy" + format.extensions().get(0));
        try (OutputStream out = Files.newOutputStream(file)) {
            DrawingFormat.toWrite(file).write(drawings, out);
        }
        StrokesFile read = StrokesFile.read(file);
        assertThat(read.badLines()).isEmpty();
        assertThat(read.drawings())
                .extracting(LabelledDrawing::label)
                .isEqualTo(drawings.stream().map(LabelledDrawing::label).toList());
        assertThat(read.drawings())
                .extracting(LabelledDrawing::drawing)
                .isEqualTo(drawings.stream().map(LabelledDrawing::drawing).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[", "<", "."})
    void noBytesMakeTheReaderFailOtherwiseThanInASentence(String kind) throws IOException {
        String sound = switch (kind) {
            case "{" ->
                "{\"word\":\"7\",\"drawing\":[[[20,200],[20,18]]]}\n{\"label\":7,\"strokes\":[[[1,2],[3,4]]]}\n";
            case "[" -> "[[{\"x\":1,\"y\":2},{\"x\":3,\"y\":4}],[{\"x\":1,\"y\":2}]]";
            case "<" ->
                INK + "<traceFormat><channel name=\"Y\"/><channel name=\"X\"/></traceFormat>"
                        + "<traceGroup><annotation type=\"truth\">7</annotation><trace id=\"a\">1 2,'3'4</trace>"
                        + "<traceView traceDataRef=\"a\"/></traceGroup></ink>";
            default -> UNIPEN_SEVEN + ".SEGMENT DIGIT 0-2,1:0-2:1 ? \"3\"\n";
        };
        byte[] bytes = sound.getBytes(StandardCharsets.ISO_8859_1);
        byte[] marks = "\"'<>[]{}:,.-#*?/0129eXYT \n\u0000\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        Random random = new Random(kind.charAt(0));
        int refused = 0;
        Path file = folder.resolve("fuzz");
        for (int i = 0; i < 3000; i++) {
            byte[] changed = Arrays.copyOf(bytes, random.nextInt(8) == 0 ? random.nextInt(bytes.length) : bytes.length);
            for (int change = 0; change < 1 + random.nextInt(4) && changed.length > 1; change++) {
                changed[1 + random.nextInt(changed.length - 1)] = marks[random.nextInt(marks.length)];
            }
            // A file that is made anew need not be on the disk before it is closed; one that is emptied has to, on
            // ext4.
            Files.deleteIfExists(file);
            Files.write(file, changed);
            try {
                StrokesFile read = StrokesFile.read(file);
                refused += read.badLines().isEmpty() ? 0 : 1;
                read.drawings()
                        .forEach(one -> assertThat(one.drawing().strokes()).isNotEmpty());
            } catch (UnusableFileException e) {
                assertThat(e.getMessage()).contains(file.toString());
                refused++;
            }
        }
        assertThat(refused).as("changed files that were refused").isBetween(300, 3000);
    }

    @Test
    void filesOfDrawingsAreKnownByNameAndByContent() throws IOException {
        assertThat(List.of("a.jsonl", "a.NDJSON", "a.json", "a.inkml", "a.unp", "a.dat", "a.dat.gz"))
                .allMatch(name -> DrawingFormat.isNamedSo(Path.of(name)));
        assertThat(List.of("a.png", "a.jpg", "a.gz", "jsonl"))
                .noneMatch(name -> DrawingFormat.isNamedSo(Path.of(name)));
        Path png = Files.write(folder.resolve("seven.json"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\n', 0});
        assertThat(DrawingFormat.isIn(png)).isFalse();
        assertThat(DrawingFormat.isIn(Files.writeString(folder.resolve("seven.png"), UNIPEN_SEVEN)))
                .isTrue();
        assertThat(DrawingFormat.isIn(folder)).isFalse();
    }

    private StrokesFile read(String content) throws IOException {
        Path file = folder.resolve("drawings");
        Files.writeString(file, content);
        return StrokesFile.read(file);
    }

    private static void assertSeven(StrokesFile read, OptionalInt label) {
        assertThat(read.badLines()).isEmpty();
        assertThat(read.drawings()).singleElement().satisfies(seven -> {
            assertThat(seven.label()).isEqualTo(label);
            assertThat(seven.drawing().strokes()).isEqualTo(SEVEN);
        });
    }
}
