package rowreader.cli;

import java.io.PrintWriter;

/** Prints the lines of a table, each cell in a column as wide as asked for, or as its heading. */
final class Columns {
    private final PrintWriter out;
    private final int[] widths;

    /** @param widths in characters, at least; below 0 for a column whose cells begin on the left */
    Columns(PrintWriter out, int... widths) {
        this.out = out;
        this.widths = widths.clone();
    }

    /** Prints the headings; the columns are as wide as those from now on. */
    void headings(String... headings) {
        for (int column = 0; column < headings.length; column++) {
            int width = Math.max(Math.abs(widths[column]), width(headings[column]));
            widths[column] = widths[column] < 0 ? -width : width;
        }
        line(headings);
    }

    /** Prints a line. */
    void line(String... cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.length; column++) {
            line.append(column == 0 ? "" : " ").append(padded(cells[column], widths[column]));
        }
        out.println(line);
    }

    /** {@code cell} with blanks before it, or behind it where {@code width} is below 0. */
    static String padded(String cell, int width) {
        String blanks = " ".repeat(Math.max(0, Math.abs(width) - width(cell)));
        return width < 0 ? cell + blanks : blanks + cell;
    }

    /** How many characters' room it takes in a terminal: Chinese ones take twice that of Latin ones. */
    static int width(String text) {
        return text.codePoints()
                .map(letter -> Character.isIdeographic(letter) || isFullWidth(letter) ? 2 : 1)
                .sum();
    }

    /** Punctuation in the size of Chinese characters. */
    private static boolean isFullWidth(int letter) {
        return letter >= 0x3000 && letter <= 0x303f || letter >= 0xff00 && letter <= 0xff60;
    }
}
