package rowreader.data.mnist;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import rowreader.data.Dataset;
import rowreader.data.DatasetSource;
import rowreader.data.LoadingProgress;
import rowreader.files.UnusableFileException;
import rowreader.files.UserFolder;
import rowreader.text.Text;

/**
 * Where MNIST comes from: the folder the user named, else the folder in {@value #FOLDER_VARIABLE}, else the per-user
 * cache, else a download into that cache. A folder that was named must be good; the variable and the cache are passed
 * over when they have none of the files; bad files in the cache are downloaded again.
 */
public final class MnistSource implements DatasetSource {
    /** Names a folder with the four files. */
    public static final String FOLDER_VARIABLE = "ROWREADER_MNIST";

    /** Names the base URLs to download from instead of the public ones, separated by blanks; for a school's own copy. */
    public static final String MIRRORS_VARIABLE = "ROWREADER_MIRRORS";

    /** Google's and PyTorch's copies; LeCun's own page is gone. */
    private static final List<String> PUBLIC_MIRRORS = List.of(
            "https://storage.googleapis.com/cvdf-datasets/mnist/", "https://ossci-datasets.s3.amazonaws.com/mnist/");

    private final Optional<Path> named;
    private final Optional<String> variable;
    private final Path cache;
    private final Downloader downloader;

    /** The usual places of this user, preceded by the folder {@code named}, if any. */
    public static MnistSource of(Optional<Path> named) {
        return of(named, System.getenv(), UserFolder.CACHE.ofThisUser());
    }

    /**
     * The same with another environment and cache.
     *
     * @param environment is asked for {@value #FOLDER_VARIABLE}, {@value #MIRRORS_VARIABLE} and proxies
     */
    public static MnistSource of(Optional<Path> named, Map<String, String> environment, Path cache) {
        List<PublishedFile> files =
                Stream.of(MnistFile.values()).map(MnistFile::published).toList();
        return new MnistSource(
                named,
                environment,
                cache,
                new Downloader(mirrors(environment), files, Downloader.Timeouts.USUAL, new Proxies(environment)));
    }

    MnistSource(Optional<Path> named, Map<String, String> environment, Path cache, Downloader downloader) {
        this.named = Objects.requireNonNull(named, "named");
        this.variable = Optional.ofNullable(environment.get(FOLDER_VARIABLE)).filter(value -> !value.isBlank());
        this.cache = cache;
        this.downloader = downloader;
    }

    private static List<URI> mirrors(Map<String, String> environment) {
        String own = environment.getOrDefault(MIRRORS_VARIABLE, "").strip();
        Stream<String> urls = own.isEmpty() ? PUBLIC_MIRRORS.stream() : Stream.of(own.split("\\s+"));
        return urls.map(url -> uri(url.endsWith("/") ? url : url + "/")).toList();
    }

    /** What is no address becomes a URI without a host, which the downloader reports when its turn comes. */
    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            return URI.create(URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
    }

    /** The places in the order they are tried, each in a few words for the user. */
    public List<Text> places() {
        List<Text> places = new ArrayList<>();
        named.ifPresent(folder -> places.add(Text.of("data.place.folder", folder)));
        if (named.isEmpty()) {
            places.add(variable.map(folder -> Text.of("data.place.variable", folder, FOLDER_VARIABLE))
                    .orElse(Text.of("data.place.variableUnset", FOLDER_VARIABLE)));
            places.add(Text.of("data.place.cache", cache));
            Text mirrors = downloader.mirrors().stream()
                    .map(mirror -> mirror.getHost() == null ? mirror.toString() : mirror.getHost())
                    .map(mirror -> Text.of("data.place.mirror", mirror))
                    .reduce((one, other) -> Text.of("data.place.or", one, other))
                    .orElseThrow();
            places.add(Text.of("data.place.download", mirrors));
        }
        return places;
    }

    @Override
    public Dataset load(LoadingProgress progress) throws IOException, InterruptedException {
        Optional<Dataset> here = withoutDownload(progress);
        if (here.isPresent()) {
            return here.get();
        }
        URI mirror = downloader.download(cache, progress);
        return new IdxFolder(cache).read(Text.of("data.origin.download", mirror.getHost(), cache), progress);
    }

    /** What {@link #load} would give without a download; nothing if it is not there or cannot be read. */
    public Optional<Dataset> onThisMachine() throws InterruptedException {
        try {
            return withoutDownload(LoadingProgress.NONE);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Dataset> withoutDownload(LoadingProgress progress) throws IOException, InterruptedException {
        if (named.isPresent()) {
            return Optional.of(new IdxFolder(named.get()).read(Text.of("data.origin.folder", named.get()), progress));
        }
        if (variable.isPresent()) {
            Path path = variableFolder(variable.get());
            IdxFolder folder = new IdxFolder(path);
            if (folder.hasAnyFile()) {
                return Optional.of(folder.read(Text.of("data.origin.variable", path, FOLDER_VARIABLE), progress));
            }
            progress.onProgress(Text.of("data.variable.noFiles", path, FOLDER_VARIABLE), -1);
        }
        IdxFolder cached = new IdxFolder(cache);
        if (cached.hasAnyFile()) {
            try {
                return Optional.of(cached.read(Text.of("data.origin.cache", cache), progress));
            } catch (UnusableFileException e) {
                progress.onProgress(Text.of("data.cache.damaged", e.text()), -1);
            }
        }
        return Optional.empty();
    }

    private static Path variableFolder(String value) throws UnusableFileException {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new UnusableFileException(Text.of("data.variable.invalid", FOLDER_VARIABLE), e);
        }
    }
}
