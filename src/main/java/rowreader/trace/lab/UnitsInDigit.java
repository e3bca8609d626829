package rowreader.trace.lab;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;
import rowreader.data.Digit;

/** What is remembered of the units of a network in one digit: a ninth of all their hidden states. Immutable. */
final class UnitsInDigit {
    private final int units;
    /** [timestep * units + unit]. */
    private final BitSet on;
    /** [timestep * units + unit]. */
    private final BitSet rises;
    /** [unit]. */
    private final float[] highest;
    /** [unit], a timestep. */
    private final byte[] highestAt;

    private UnitsInDigit(int units, BitSet on, BitSet rises, float[] highest, byte[] highestAt) {
        this.units = units;
        this.on = on;
        this.rises = rises;
        this.highest = highest;
        this.highestAt = highestAt;
    }

    /** @param hiddenStates [timestep * units + unit]; not kept */
    static UnitsInDigit of(int units, float[] hiddenStates) {
        BitSet on = new BitSet(hiddenStates.length);
        BitSet rises = new BitSet(hiddenStates.length);
        float[] highest = new float[units];
        byte[] highestAt = new byte[units];
        for (int place = 0; place < hiddenStates.length; place++) {
            float value = hiddenStates[place];
            int unit = place % units;
            on.set(place, value > UnitSurvey.ON);
            rises.set(place, value - (place < units ? 0 : hiddenStates[place - units]) > UnitSurvey.RISE);
            if (place < units || value > highest[unit]) {
                highest[unit] = value;
                highestAt[unit] = (byte) (place / units);
            }
        }
        return new UnitsInDigit(units, on, rises, highest, highestAt);
    }

    boolean isOn(int timestep, int unit) {
        return on.get(timestep * units + unit);
    }

    boolean rises(int timestep, int unit) {
        return rises.get(timestep * units + unit);
    }

    /** The highest h of a unit. */
    float highest(int unit) {
        return highest[unit];
    }

    /** The first timestep after which it is that high. */
    int highestAt(int unit) {
        return highestAt[unit];
    }

    void write(DataOutput out) throws IOException {
        write(out, on);
        write(out, rises);
        for (int unit = 0; unit < units; unit++) {
            out.writeFloat(highest[unit]);
            out.writeByte(highestAt[unit]);
        }
    }

    private static void write(DataOutput out, BitSet bits) throws IOException {
        byte[] bytes = bits.toByteArray();
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static UnitsInDigit read(DataInput in, int units) throws IOException {
        BitSet on = readBits(in, units);
        BitSet rises = readBits(in, units);
        float[] highest = new float[units];
        byte[] highestAt = new byte[units];
        for (int unit = 0; unit < units; unit++) {
            highest[unit] = in.readFloat();
            highestAt[unit] = in.readByte();
        }
        return new UnitsInDigit(units, on, rises, highest, highestAt);
    }

    private static BitSet readBits(DataInput in, int units) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > (Digit.SIDE * units + Byte.SIZE - 1) / Byte.SIZE) {
            throw new IOException(length + " bytes for " + units + " units");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return BitSet.valueOf(bytes);
    }
}
