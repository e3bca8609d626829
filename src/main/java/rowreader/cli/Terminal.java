package rowreader.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether a person watches the output, or a file takes it. */
final class Terminal {
    private Terminal() {}

    /** Since JDK 22 there is a console even where the output goes to a file; it then says of itself that it is none. */
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
