package rowreader.viewmodel.window;

import rowreader.files.Settings.Key;

/** What the user opens and saves. For each kind another folder is the one used last. */
public enum FileKind {
    MODELS("modelsFolder"),
    DRAWINGS("drawingsFolder"),
    PICTURES("picturesFolder"),
    EXPORTS("exportsFolder"),
    DIGITS("digitsFolder"),
    LESSONS("lessonsFolder");

    final Key<String> folder;

    FileKind(String name) {
        folder = new Key<>(name, String.class);
    }
}
