package rowreader.text;

import java.util.Locale;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Has every test of a class begin in English, whatever language the machine or the test before it speaks. */
public final class InEnglish implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private Locale before;

    @Override
    public void beforeAll(ExtensionContext test) {
        before = Language.inUse();
        Language.use(Locale.ENGLISH);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        Language.use(Locale.ENGLISH);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        Language.use(before);
    }
}
