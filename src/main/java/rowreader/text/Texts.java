package rowreader.text;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The rooms' bundles: {@code rowreader/ROOM/texts.properties} in English, one file beside it for each other language. Every
 * value is a whole sentence for {@link MessageFormat}, so that an apostrophe is written twice. Any thread.
 */
public final class Texts {
    /** A text that is missing in a language falls back to English, never to whatever the machine speaks. */
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** A thread's own, since they are not thread safe: what plays says the same sentences many times in a second. */
    private static final ThreadLocal<Map<Written, MessageFormat>> SENTENCES = ThreadLocal.withInitial(HashMap::new);

    private record Written(Locale language, String key) {}

    private Texts() {}

    /** The sentence called {@code key} in the language in use. */
    public static String get(String key, Object... arguments) {
        return in(Language.inUse(), key, List.of(arguments));
    }

    /** What is said of a constant in the language in use, see {@link Text#of(Enum, String, Object...)}. */
    public static String get(Enum<?> constant, String aspect, Object... arguments) {
        return in(Language.inUse(), Text.key(constant, aspect), List.of(arguments));
    }

    /** What a language with texts calls itself. */
    public static String nameOf(Locale language) {
        return in(language, "text.language", List.of());
    }

    static String in(Locale language, String key, List<Object> arguments) {
        boolean pseudo = Language.PSEUDO.equals(language);
        Locale written = pseudo ? Locale.ENGLISH : language;
        Object[] inWords =
                arguments.stream().map(argument -> inWords(argument, written)).toArray();
        String sentence = SENTENCES
                .get()
                .computeIfAbsent(new Written(written, key), Texts::read)
                .format(inWords);
        return pseudo ? PseudoLanguage.of(sentence) : sentence;
    }

    private static Object inWords(Object argument, Locale language) {
        if (argument instanceof Text text) {
            return text.words(language);
        }
        return argument instanceof Share share ? share.words(language) : argument;
    }

    private static MessageFormat read(Written sentence) {
        String key = sentence.key();
        String room = key.substring(0, Math.max(0, key.indexOf('.')));
        try {
            String pattern = ResourceBundle.getBundle("rowreader." + room + ".texts", sentence.language(), NO_FALLBACK)
                    .getString(key);
            return new MessageFormat(pattern, sentence.language());
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("There is no text " + key, e);
        }
    }
}
