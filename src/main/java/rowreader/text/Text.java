package rowreader.text;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;

/**
 * Something to say that is not yet in words: it is put in words where it is shown, in the language in use then. Immutable;
 * any thread.
 *
 * @param key the name of a whole sentence, which begins with the room that says it, e.g. {@code "data.file.folder"}
 * @param arguments what the sentence speaks of: strings, numbers, shares, or texts that have to be put in words with it
 */
public record Text(String key, List<Object> arguments) {
    public Text {
        arguments = List.copyOf(arguments);
    }

    /** The sentence called {@code key}. */
    public static Text of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }

    /** What is said of a constant, by the key {@code room.Type.CONSTANT.aspect}; the room is that of the constant. */
    public static Text of(Enum<?> constant, String aspect, Object... arguments) {
        return new Text(key(constant, aspect), List.of(arguments));
    }

    /** Words one after the other, with what stands between two in the language in use; at least one. */
    public static Text list(Iterable<String> words) {
        return StreamSupport.stream(words.spliterator(), false)
                .map(word -> of("text.word", word))
                .reduce((some, next) -> of("text.list", some, next))
                .orElseThrow();
    }

    /**
     * What to tell a person of a failure: its own sentence, or that of what caused it, if one of them has any; otherwise that
     * it was not expected.
     */
    public static Text ofFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Worded worded) {
                return worded.text();
            }
            if (cause instanceof OutOfMemoryError) {
                return of("text.failure.memory");
            }
        }
        Throwable first = failure;
        while ((first instanceof CompletionException || first instanceof ExecutionException)
                && first.getCause() != null) {
            first = first.getCause();
        }
        return of("text.failure.unexpected", first.toString());
    }

    /** Whether a failure has a sentence for the user; anything else that is thrown is a fault of this program. */
    public static boolean isExpected(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Worded) {
                return true;
            }
        }
        return false;
    }

    /** What a library says of a failure, to be part of a sentence; its messages are not translated. */
    public static Text ofReason(Throwable failure) {
        if (failure instanceof Worded worded) {
            return worded.text();
        }
        String message = failure.getMessage();
        return of("text.reason", message == null ? failure.getClass().getSimpleName() : message);
    }

    static String key(Enum<?> constant, String aspect) {
        Class<?> type = constant.getDeclaringClass();
        String room = type.getPackageName().split("\\.")[1];
        return room + "." + type.getSimpleName() + "." + constant.name() + "." + aspect;
    }

    /** The sentence in the language in use. */
    public String words() {
        return words(Language.inUse());
    }

    /** The sentence in {@code language}. */
    public String words(Locale language) {
        return Texts.in(language, key, arguments);
    }

    /** For the log and for tests: the sentence in English. */
    @Override
    public String toString() {
        return words(Locale.ENGLISH);
    }
}
