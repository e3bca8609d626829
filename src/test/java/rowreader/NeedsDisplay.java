package rowreader;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIf;

/** Tests of a window, which are left out where there is no screen for it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DisabledIf("rowreader.NeedsDisplay$Display#isMissing")
public @interface NeedsDisplay {

    /** The screen of this process. */
    final class Display {
        private Display() {}

        static boolean isMissing() {
            return System.getProperty("os.name").startsWith("Linux") && System.getenv("DISPLAY") == null;
        }
    }
}
