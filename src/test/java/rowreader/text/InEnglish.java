package rowreader.text;

import java.util.Locale;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Has a test class run in English, whatever language the machine speaks. */
public final class InEnglish implements BeforeAllCallback, AfterAllCallback {
    private Locale before;

    @Override
    public void beforeAll(ExtensionContext test) {
        before = Language.inUse();
        Language.use(Locale.ENGLISH);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        Language.use(before);
    }
}
