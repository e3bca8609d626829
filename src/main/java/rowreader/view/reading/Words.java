package rowreader.view.reading;

import java.util.Locale;
import rowreader.data.Digit;
import rowreader.trace.Quantity;

/** How the reading's numbers are said on screen. People count rows from 1, timesteps are counted from 0: both are said. */
public final class Words {
    private Words() {}

    /** "row 14 of 28 · t = 13" */
    public static String row(int timestep) {
        return shortRow(timestep) + " \u00b7 t = " + timestep;
    }

    /** "row 14 of 28" */
    public static String shortRow(int timestep) {
        return "row " + (timestep + 1) + " of " + Digit.SIDE;
    }

    /** "hidden state h" */
    public static String name(Quantity quantity) {
        String name = quantity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return name + " " + quantity.symbol();
    }

    /** "unit 42 · row 14 of 28 · t = 13", and below "h = +0.731" */
    public static String cell(Quantity quantity, int timestep, int unit, double value) {
        return "unit " + unit + " \u00b7 " + row(timestep) + "\n" + quantity.symbol() + " = " + signed(value);
    }

    /** What the readout before the last row is: one sentence. */
    public static String earlyReadout(boolean answersAtEveryRow) {
        return answersAtEveryRow
                ? "The network is trained to answer after every row."
                : "A probe: the network is trained to answer only after row " + Digit.SIDE + ".";
    }

    /** "99.8 %"; never 100 or 0 for what is only near it. */
    public static String percent(double probability) {
        if (probability > 0.999 && probability < 1) {
            return "> 99.9 %";
        }
        return String.format(Locale.ROOT, "%.1f %%", probability * 100);
    }

    /** "+0.731", with a true minus sign. */
    public static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3f", value).replace('-', '\u2212');
    }

    /** "0.731", "−0.731" */
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replace('-', '\u2212');
    }

    /** "−1", "0", "1", "2.5": a number on an axis. */
    public static String tick(double value) {
        String digits = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        return digits.replace('-', '\u2212');
    }

    /** "0.25×" */
    public static String speed(double speed) {
        return (speed < 1 ? Double.toString(speed) : Integer.toString((int) speed)) + "\u00d7";
    }
}
