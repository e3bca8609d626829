package rowreader.viewmodel.race;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rowreader.network.race.KeptRaces;
import rowreader.network.race.RaceResult;
import rowreader.text.Text;
import rowreader.viewmodel.FileExtension;
import rowreader.viewmodel.FileWork;
import rowreader.viewmodel.Message;
import rowreader.viewmodel.SaveTarget;

/** The races that were kept. Belongs to the FX thread; files are read and written on another. */
public final class KeptRacesModel {
    /** A race that was deleted a moment ago. */
    public record Deleted(String name, RaceResult race) {}

    private final RaceModel race;
    private final KeptRaces kept;
    private final FileWork work;

    private final ReadOnlyObjectWrapper<List<String>> names = new ReadOnlyObjectWrapper<>(this, "names", List.of());
    private final ReadOnlyObjectWrapper<Deleted> deleted = new ReadOnlyObjectWrapper<>(this, "deleted");
    private final ReadOnlyObjectWrapper<RaceResult> unnamed = new ReadOnlyObjectWrapper<>(this, "unnamed");
    private final BooleanBinding canKeep;
    private final BooleanBinding canOpen;
    private final BooleanBinding canExport;
    private final BooleanBinding canCompare;

    /** @param kept used on the work's thread alone */
    KeptRacesModel(RaceModel race, KeptRaces kept, FileWork work) {
        this.race = race;
        this.kept = kept;
        this.work = work;
        canExport = race.resultProperty().isNotNull().and(race.stateProperty().isEqualTo(RaceState.OVER));
        canKeep = canExport.and(Bindings.createBooleanBinding(
                () -> race.shownProperty().get().name().isEmpty(), race.shownProperty()));
        canOpen = Bindings.createBooleanBinding(race::mayShowAnother, race.stateProperty());
        canCompare =
                Bindings.createBooleanBinding(() -> !race.shownProperty().get().isEmpty(), race.shownProperty());
        readNames();
        work.run(kept::readUnnamed, last -> {
            if (unnamed.get() == null) {
                last.ifPresent(unnamed::set);
            }
        });
    }

    private void readNames() {
        work.run(kept::names, names::set);
    }

    /** The names of those that are kept, in order. */
    public ReadOnlyObjectProperty<List<String>> namesProperty() {
        return names.getReadOnlyProperty();
    }

    /** What was deleted last and could be brought back, or null. */
    public ReadOnlyObjectProperty<Deleted> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    /** The last race that went from the screen, or the window with it, without a name; null if there is none. */
    public ReadOnlyObjectProperty<RaceResult> unnamedProperty() {
        return unnamed.getReadOnlyProperty();
    }

    /** Whether {@link #keep} does anything: a race is over and not kept yet. */
    public BooleanBinding canKeep() {
        return canKeep;
    }

    /** Whether {@link #open} does anything: no race is under way. */
    public BooleanBinding canOpen() {
        return canOpen;
    }

    /** Whether {@link #compareWith} does anything: a race is shown. */
    public BooleanBinding canCompare() {
        return canCompare;
    }

    /** Whether {@link #exportTo} does anything: the race that is shown is over. */
    public BooleanBinding canExport() {
        return canExport;
    }

    /** A name that none has yet. */
    public String freeName() {
        return freeName(names.get());
    }

    private static String freeName(List<String> taken) {
        int number = taken.size() + 1;
        while (taken.stream().anyMatch(name(number)::equalsIgnoreCase)) {
            number++;
        }
        return name(number);
    }

    private static String name(int number) {
        return Text.of("viewmodel.race.name", number).words();
    }

    /** Keeps the race that is over. */
    public void keep(String name) {
        String wanted = name.strip();
        if (!canKeep.get()) {
            return;
        }
        RaceResult over = race.resultProperty().get();
        work.run(
                () -> {
                    kept.keep(wanted, over);
                    return null;
                },
                // Whoever is told that a name is taken, maybe by another window, finds it in the list.
                this::readNames,
                nothing -> {
                    if (race.resultProperty().get() == over) {
                        race.named(wanted);
                    }
                    work.tell(Message.done(Text.of("viewmodel.race.kept", wanted)));
                });
    }

    /** Shows a kept race in the place of the present one. */
    public void open(String name) {
        if (canOpen.get()) {
            work.run(() -> kept.read(name), read -> race.show(name, read));
        }
    }

    /** Shows the last race without a name; if the present one has none either, that is the last one then. */
    public void openUnnamed() {
        RaceResult last = unnamed.get();
        if (last != null && canOpen.get()) {
            unnamed.set(null);
            race.show("", last);
        }
    }

    /** Offers the last race without a name no more. */
    public void forgetUnnamed() {
        unnamed.set(null);
        secure();
    }

    /** The race that is shown is about to go. */
    void leave() {
        RaceResult shown = shownWithoutName();
        if (shown != null) {
            unnamed.set(shown);
        }
    }

    /** Writes down the race that would be lost with the window, or that there is none. */
    void secure() {
        RaceResult shown = shownWithoutName();
        secure(shown == null ? unnamed.get() : shown);
    }

    /** Writes down the race that would be lost with the window. */
    void secure(RaceResult last) {
        work.run(
                () -> {
                    if (last == null) {
                        kept.deleteUnnamed();
                    } else {
                        kept.keepUnnamed(last);
                    }
                    return null;
                },
                nothing -> {});
    }

    /** The same at the end of the program, on the thread of the files. @param last null if there was none */
    void secureAtEnd(RaceResult last) {
        if (last == null || last.hasNothing()) {
            return;
        }
        try {
            kept.keepUnnamed(last);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private RaceResult shownWithoutName() {
        RaceResult shown = race.resultProperty().get();
        return shown != null && race.shownProperty().get().name().isEmpty() && !shown.hasNothing() ? shown : null;
    }

    /** Shows a kept race beside the present one. */
    public void compareWith(String name) {
        if (canCompare.get()) {
            work.run(() -> kept.read(name), read -> race.compare(name, read));
        }
    }

    /** Deletes a kept race; {@link #bringBack()} undoes it where it could be read. */
    public void delete(String name) {
        work.run(
                () -> {
                    Deleted gone = new Deleted(name, readIfPossible(name));
                    kept.delete(name);
                    return gone;
                },
                gone -> {
                    names.set(names.get().stream()
                            .filter(other -> !other.equals(name))
                            .toList());
                    deleted.set(gone.race() == null ? null : gone);
                    if (race.shownProperty().get().name().equals(name)) {
                        race.named("");
                    }
                });
    }

    private RaceResult readIfPossible(String name) {
        try {
            return kept.read(name);
        } catch (IOException e) {
            // A damaged one can be deleted too; it cannot be brought back.
            return null;
        }
    }

    /** Keeps what was deleted last once more; under another name where a newer one has its own. */
    public void bringBack() {
        Deleted back = deleted.get();
        if (back != null) {
            work.run(
                    () -> {
                        String name = kept.isTaken(back.name()) ? freeName(kept.names()) : back.name();
                        kept.keep(name, back.race());
                        return name;
                    },
                    this::readNames,
                    name -> {
                        deleted.set(null);
                        // What was deleted was read from its file: it is equal to what is shown, but not the same
                        // object.
                        if (back.race().equals(race.resultProperty().get())) {
                            race.named(name);
                        }
                        if (!name.equals(back.name())) {
                            work.tell(Message.done(Text.of("viewmodel.race.kept", name)));
                        }
                    });
        }
    }

    /** Writes the race that is shown as a table, see {@link RaceResult#csv()}. */
    public void exportTo(File file) {
        RaceResult over = race.resultProperty().get();
        if (!canExport.get()) {
            return;
        }
        SaveTarget csv = SaveTarget.of(file, FileExtension.CSV);
        work.run(
                () -> {
                    over.writeCsv(csv.path());
                    return csv.name();
                },
                name -> work.tell(Message.done(Text.of("viewmodel.file.saved", name))));
    }
}
