package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnitsInDigitTest {
    private static final int UNITS = 12;
    private static final int TIMESTEPS = 28;

    private final float[] hidden = hidden();
    private final UnitsInDigit found = UnitsInDigit.of(UNITS, hidden);

    @Test
    void everyUnitIsOnOrRisesWhereItsStateSaysSo() {
        assertIsOf(hidden, found);
    }

    @Test
    void comesBackAsItWasWritten() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        found.write(new DataOutputStream(bytes));
        found.write(new DataOutputStream(bytes));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertIsOf(hidden, UnitsInDigit.read(in, UNITS));
        // The second begins where the first ended.
        assertIsOf(hidden, UnitsInDigit.read(in, UNITS));
        assertThat(in.read()).isEqualTo(-1);
    }

    @Test
    void whatCannotBeOfSoManyUnitsIsRefused() throws IOException {
        int most = (TIMESTEPS * UNITS + 7) / 8;
        for (int length : new int[] {-1, most + 1}) {
            assertThatIOException().isThrownBy(() -> UnitsInDigit.read(claiming(length), UNITS));
        }
        ByteArrayOutputStream nothing = new ByteArrayOutputStream();
        float[] neverOn = new float[TIMESTEPS * UNITS];
        UnitsInDigit.of(UNITS, neverOn).write(new DataOutputStream(nothing));
        assertIsOf(
                neverOn,
                UnitsInDigit.read(new DataInputStream(new ByteArrayInputStream(nothing.toByteArray())), UNITS));
        float[] allOn = new float[TIMESTEPS * UNITS];
        Arrays.fill(allOn, 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        UnitsInDigit.of(UNITS, allOn).write(new DataOutputStream(bytes));
        assertIsOf(allOn, UnitsInDigit.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), UNITS));
    }

    private static DataInputStream claiming(int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(length);
        out.write(new byte[1000]);
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static void assertIsOf(float[] hidden, UnitsInDigit found) {
        for (int unit = 0; unit < UNITS; unit++) {
            float highest = Float.NEGATIVE_INFINITY;
            int at = -1;
            for (int timestep = 0; timestep < TIMESTEPS; timestep++) {
                float now = hidden[timestep * UNITS + unit];
                float before = timestep == 0 ? 0 : hidden[(timestep - 1) * UNITS + unit];
                assertThat(found.isOn(timestep, unit)).isEqualTo(now > UnitSurvey.ON);
                assertThat(found.rises(timestep, unit)).isEqualTo(now - before > UnitSurvey.RISE);
                if (now > highest) {
                    highest = now;
                    at = timestep;
                }
            }
            assertThat(found.highest(unit)).isEqualTo(highest);
            assertThat(found.highestAt(unit)).isEqualTo(at);
        }
    }

    /** Of few values, so that some are as high as others, or just not on, or rise by just not enough. */
    private static float[] hidden() {
        Random random = new Random(6);
        float[] values = {-1, -0.5f, 0, UnitSurvey.RISE, UnitSurvey.ON, 0.5f, 0.7f, 1};
        float[] hidden = new float[TIMESTEPS * UNITS];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = values[random.nextInt(values.length)];
        }
        for (int i = 0; i < hidden.length; i += UNITS) {
            // One unit is never above zero.
            hidden[i] = -0.25f - hidden[i] * hidden[i];
        }
        return hidden;
    }
}
