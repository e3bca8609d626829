package rowreader.viewmodel.window;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import rowreader.data.drawing.Drawing;
import rowreader.files.Settings;
import rowreader.files.Settings.Key;
import rowreader.files.SettingsFile;
import rowreader.files.UnusableFileException;
import rowreader.network.recipe.Recipe;
import rowreader.text.Language;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReaderModel.Reader;

/**
 * What the window was like when the program ended. Changes are written a moment later, many at once. Belongs to the FX
 * thread.
 */
public final class SettingsModel {
    /** As many as can be looked through. */
    static final int MOST_RECENT_MODELS = 8;

    private static final Key<Boolean> DARK = new Key<>("dark", Boolean.class);
    private static final Key<String> LANGUAGE = new Key<>("language", String.class);
    private static final Key<WindowBounds> WINDOW = new Key<>("window", WindowBounds.class);
    private static final Key<Double> PEN_WIDTH = new Key<>("penWidth", Double.class);
    private static final Key<Double> SPEED = new Key<>("playbackSpeed", Double.class);
    private static final Key<Reader> READER = new Key<>("reader", Reader.class);
    private static final Key<Recipe> RECIPE = new Key<>("recipe", Recipe.class);
    private static final Key<String[]> RECENT_MODELS = new Key<>("recentModels", String[].class);

    private final SettingsFile file;
    private final Executor soon;
    private final Executor files;
    private final Consumer<IOException> onFailure;
    private final AtomicReference<Settings> unwritten = new AtomicReference<>(Settings.NONE);
    private final ReadOnlyObjectWrapper<List<File>> recentModels;
    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>(Language.offeredInUse());
    private Settings settings;
    /** Thread of files: what the disk did not take. */
    private Settings untaken = Settings.NONE;
    /** Thread of files. */
    private boolean failed;

    /**
     * @param file read already
     * @param soon what is given to it is done a moment later, on the thread of {@code files}
     * @param files where the file is written
     * @param onFailure is told, on the thread of {@code files}, that the file cannot be written
     */
    public SettingsModel(SettingsFile file, Executor soon, Executor files, Consumer<IOException> onFailure) {
        this.file = file;
        this.soon = soon;
        this.files = files;
        this.onFailure = onFailure;
        this.settings = file.settings();
        recentModels = new ReadOnlyObjectWrapper<>(Stream.of(get(RECENT_MODELS).orElse(new String[0]))
                .filter(Objects::nonNull)
                .limit(MOST_RECENT_MODELS)
                .map(File::new)
                .toList());
        language.addListener((observable, was, is) -> {
            Language.useOffered(is);
            set(LANGUAGE, is.toLanguageTag());
        });
    }

    /** A setting; nothing if it was never set. */
    public <T> Optional<T> get(Key<T> key) {
        return settings.get(key);
    }

    /** Sets one. */
    public <T> void set(Key<T> key, T value) {
        Settings changed = settings.with(key, value);
        if (changed.equals(settings)) {
            return;
        }
        settings = changed;
        Settings waiting = unwritten.getAndUpdate(changes -> changes.with(key, value));
        if (waiting.isEmpty()) {
            soon.execute(this::write);
        }
    }

    /** Gives a property the value that it had last, if that is allowed, and keeps every value that it has from now on. */
    public <T> void keep(Key<T> key, Property<T> property, Predicate<T> allowed) {
        get(key).filter(allowed).ifPresent(property::setValue);
        property.addListener((observable, was, is) -> set(key, is));
    }

    private void keep(Key<Double> key, DoubleProperty property, double least, double most) {
        get(key).filter(value -> value >= least && value <= most).ifPresent(property::set);
        property.addListener((observable, was, is) -> set(key, is.doubleValue()));
    }

    /** Restores what concerns the window as a whole, and keeps it from now on. */
    public void keepAllOf(WindowModel window) {
        keep(DARK, window.darkProperty(), dark -> true);
        keep(PEN_WIDTH, window.drawing().penWidthProperty(), Drawing.THINNEST_PEN, Drawing.THICKEST_PEN);
        keep(SPEED, window.playback().speedProperty(), PlaybackModel.SLOWEST, PlaybackModel.FASTEST);
        // The copy that was trained on drawings ends with the program.
        keep(READER, window.reader().readerProperty(), reader -> reader != Reader.TUNED);
        window.training().runningRecipeProperty().addListener((observable, was, is) -> {
            if (is != null) {
                set(RECIPE, is);
            }
        });
        window.files().newestProperty().addListener((observable, was, is) -> addRecentModel(is));
    }

    /** What was trained last. */
    public static Optional<Recipe> recipe(Settings settings) {
        return settings.get(RECIPE);
    }

    /** The language that was chosen in the window; nothing if none was. */
    public static Optional<Locale> language(Settings settings) {
        return settings.get(LANGUAGE).map(Locale::forLanguageTag).filter(Language.offered()::contains);
    }

    /** The language of the window, one of those offered. One that is set is in use at once, and the next time. */
    public ObjectProperty<Locale> languageProperty() {
        return language;
    }

    /** Where the window was. */
    public Optional<WindowBounds> window() {
        return get(WINDOW);
    }

    /** The window is there now. */
    public void onWindowMoved(WindowBounds bounds) {
        set(WINDOW, bounds);
    }

    /** The folder in which a file of this kind was opened or saved last; it may be gone. */
    public Optional<File> lastFolder(FileKind kind) {
        return get(kind.folder).map(File::new);
    }

    /** A file of this kind, or a folder that holds such files, was chosen. */
    public void onFolderUsed(FileKind kind, File folder) {
        set(kind.folder, folder.getAbsolutePath());
    }

    /** The models that were opened and saved last, the newest first; they may be gone. */
    public ReadOnlyObjectProperty<List<File>> recentModelsProperty() {
        return recentModels.getReadOnlyProperty();
    }

    void addRecentModel(File model) {
        File whole = model.getAbsoluteFile();
        recentModels.set(Stream.concat(Stream.of(whole), recentModels.get().stream())
                .distinct()
                .limit(MOST_RECENT_MODELS)
                .toList());
        set(RECENT_MODELS, recentModels.get().stream().map(File::getPath).toArray(String[]::new));
    }

    /** Has the last changes written at once. */
    public void close() {
        files.execute(this::write);
    }

    /** On the thread of files. */
    private void write() {
        Settings changes = unwritten.getAndSet(Settings.NONE).over(untaken);
        if (changes.isEmpty()) {
            return;
        }
        try {
            file.add(changes);
            untaken = Settings.NONE;
        } catch (UnusableFileException e) {
            untaken = changes;
            // Once is enough: it will not be better after the next click.
            if (!failed) {
                failed = true;
                onFailure.accept(e);
            }
        }
    }
}
