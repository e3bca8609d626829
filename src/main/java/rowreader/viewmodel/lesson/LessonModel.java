package rowreader.viewmodel.lesson;

import java.io.File;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rowreader.data.lesson.Chapter;
import rowreader.data.lesson.Lessons;
import rowreader.data.lesson.Page;
import rowreader.data.lesson.Place;
import rowreader.data.lesson.Spot;
import rowreader.files.Settings.Key;
import rowreader.text.Text;
import rowreader.viewmodel.FileWork;
import rowreader.viewmodel.Message;
import rowreader.viewmodel.window.PlacesModel;
import rowreader.viewmodel.window.SettingsModel;

/**
 * The lesson: chapters, the page that is open, whether its task is done. It can be left at any time and goes on at the same
 * page, in the next start, too. Belongs to the FX thread.
 */
public final class LessonModel {
    /**
     * How far one has come.
     *
     * @param chapter the name of the chapter that was open last, with its folder before it if it is a teacher's
     * @param page its page, from 0
     * @param done the pages whose tasks are done, each as chapter/page
     */
    public record Progress(String chapter, int page, List<String> done) {
        static final Progress NONE = new Progress("", 0, List.of());

        public Progress {
            chapter = chapter == null ? "" : chapter;
            done = done == null ? List.of() : List.copyOf(done);
        }
    }

    static final Key<Progress> PROGRESS = new Key<>("lessonProgress", Progress.class);
    /** A file of settings does not grow for ever. */
    private static final int MOST_DONE = 2_000;
    /** So many files that are no chapters are told of; more would fill the window. */
    private static final int MOST_REFUSALS = 5;

    private final Tasks tasks;
    private final SettingsModel settings;
    private final FileWork work;
    private List<Chapter> builtIn;
    /** What stands before the names of chapters where progress is kept: another folder's may have the same names. */
    private String origin = "";

    private final PlacesModel places;
    private final ReadOnlyObjectWrapper<List<Chapter>> chapters;
    private final ReadOnlyObjectWrapper<Chapter> chapter;
    private final ReadOnlyIntegerWrapper pageIndex = new ReadOnlyIntegerWrapper(this, "pageIndex");
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(this, "page");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done");
    private final Set<String> allDone;
    private Condition.Watch watch;

    /**
     * @param builtIn the chapters that come with the program, at least one
     * @param tasks what tasks mean
     * @param work reads a teacher's folder
     */
    public LessonModel(List<Chapter> builtIn, Tasks tasks, SettingsModel settings, FileWork work) {
        this.builtIn = List.copyOf(builtIn);
        this.tasks = tasks;
        this.places = tasks.places();
        this.settings = settings;
        this.work = work;
        Progress progress = settings.get(PROGRESS).orElse(Progress.NONE);
        allDone = new LinkedHashSet<>(progress.done());
        chapters = new ReadOnlyObjectWrapper<>(this, "chapters", this.builtIn);
        chapter = new ReadOnlyObjectWrapper<>(this, "chapter", this.builtIn.get(0));
        goBackTo(progress);
        page.set(current());
    }

    private void goBackTo(Progress progress) {
        chapters.get().stream()
                .filter(each -> each.name().equals(progress.chapter()))
                .findFirst()
                .ifPresent(each -> {
                    chapter.set(each);
                    pageIndex.set(Math.max(0, Math.min(each.pages().size() - 1, progress.page())));
                });
    }

    private Page current() {
        return chapter.get().pages().get(pageIndex.get());
    }

    // Commands. One that is not allowed now does nothing.

    /** Begins the lesson, or goes on where it was left. */
    public void goOn() {
        if (!open.get()) {
            open.set(true);
            show();
        }
    }

    /** Leaves the lesson; the page stays the same. */
    public void leave() {
        open.set(false);
        endWatch();
    }

    /** To the next page, of the next chapter after the last one. */
    public void next() {
        if (canGoForward().get()) {
            if (pageIndex.get() < chapter.get().pages().size() - 1) {
                show(chapter.get(), pageIndex.get() + 1);
            } else {
                show(chapters.get().get(number() + 1), 0);
            }
        }
    }

    /** To the page before, of the chapter before if this is the first. */
    public void back() {
        if (canGoBack().get()) {
            if (pageIndex.get() > 0) {
                show(chapter.get(), pageIndex.get() - 1);
            } else {
                Chapter before = chapters.get().get(number() - 1);
                show(before, before.pages().size() - 1);
            }
        }
    }

    /** To the first page of a chapter. */
    public void goTo(Chapter chosen) {
        if (chapters.get().contains(chosen)) {
            show(chosen, 0);
        }
    }

    private void show(Chapter next, int index) {
        chapter.set(next);
        pageIndex.set(index);
        open.set(true);
        show();
    }

    private void show() {
        endWatch();
        Page shown = current();
        page.set(shown);
        note();
        done.set(allDone.contains(place()));
        if (pageIndex.get() == 0) {
            // Where the chapter before ended does not matter.
            places.open(Place.PICTURE_UNROLLED);
        }
        shown.opens().ifPresent(places::open);
        if (!done.get()) {
            shown.asksFor().ifPresent(task -> watch = tasks.condition(task).watch(this::taskDone));
        }
    }

    /** What the page points at is not in sight: opens what brings it there. */
    public void onOutOfSight() {
        if (open.get()) {
            page.get().pointsAt().flatMap(Spot::home).ifPresent(places::open);
        }
    }

    private void taskDone() {
        done.set(true);
        if (allDone.size() < MOST_DONE) {
            allDone.add(place());
        }
        note();
    }

    private void note() {
        settings.set(PROGRESS, new Progress(nameOf(chapter.get()), pageIndex.get(), List.copyOf(allDone)));
    }

    private void endWatch() {
        if (watch != null) {
            watch.end();
            watch = null;
        }
    }

    private String place() {
        return nameOf(chapter.get()) + "/" + pageIndex.get();
    }

    private String nameOf(Chapter named) {
        return origin + named.name();
    }

    private int number() {
        return chapters.get().indexOf(chapter.get());
    }

    // A teacher's own.

    /** Reads the chapters in {@code folder} and offers them instead of the program's own; files that are none are told of. */
    public void takeFrom(File folder) {
        work.run(() -> Lessons.in(folder.toPath()), lessons -> take(folder, lessons));
    }

    private void take(File folder, Lessons lessons) {
        told(lessons.refusals()).ifPresent(refused -> work.tell(Message.failed(refused)));
        if (!lessons.chapters().isEmpty()) {
            offer(lessons.chapters(), folder.getAbsolutePath() + "/");
            work.tell(Message.done(
                    Text.of("viewmodel.lesson.taken", lessons.chapters().size(), folder.getName())));
        }
    }

    /** What was refused, in one message: of many, the first would be gone before anybody saw them. */
    private static Optional<Text> told(List<Text> refusals) {
        int more = refusals.size() - MOST_REFUSALS;
        Optional<Text> first = refusals.stream()
                .limit(MOST_REFUSALS)
                .reduce((some, next) -> Text.of("viewmodel.lesson.refused", some, next));
        return more > 0 ? first.map(some -> Text.of("viewmodel.lesson.more-refused", some, more)) : first;
    }

    /** Says the chapters that come with the program in another language, at the same page. */
    public void sayBuiltIn(List<Chapter> inLanguage) {
        boolean offered = chapters.get().equals(builtIn);
        builtIn = List.copyOf(inLanguage);
        if (offered) {
            String name = chapter.get().name();
            chapters.set(builtIn);
            builtIn.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .ifPresent(chapter::set);
            page.set(current());
        }
    }

    /** Goes back to the chapters that come with the program. */
    public void takeBuiltIn() {
        offer(builtIn, "");
    }

    private void offer(List<Chapter> offered, String from) {
        origin = from;
        chapters.set(List.copyOf(offered));
        show(offered.get(0), 0);
    }

    // Properties.

    /** What can be chosen, in order. */
    public ReadOnlyObjectProperty<List<Chapter>> chaptersProperty() {
        return chapters.getReadOnlyProperty();
    }

    /** The chapter of the page. */
    public ReadOnlyObjectProperty<Chapter> chapterProperty() {
        return chapter.getReadOnlyProperty();
    }

    /** The page's place in its chapter, from 0. */
    public ReadOnlyIntegerProperty pageIndexProperty() {
        return pageIndex.getReadOnlyProperty();
    }

    /** The page. */
    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Whether the lesson is open; if not, nothing is pointed at, and no task is watched. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether the page's task is done, now or earlier. */
    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Whether every task of a chapter is done. */
    public boolean isDone(Chapter asked) {
        return Stream.iterate(0, index -> index < asked.pages().size(), index -> index + 1)
                .filter(index -> asked.pages().get(index).asksFor().isPresent())
                .allMatch(index -> allDone.contains(nameOf(asked) + "/" + index));
    }

    /** Whether there is a page after this one. */
    public BooleanBinding canGoForward() {
        return Bindings.createBooleanBinding(
                () -> pageIndex.get() < chapter.get().pages().size() - 1
                        || number() < chapters.get().size() - 1,
                page,
                chapters);
    }

    /** Whether there is a page before this one. */
    public BooleanBinding canGoBack() {
        return Bindings.createBooleanBinding(() -> pageIndex.get() > 0 || number() > 0, page, chapters);
    }
}
