package rowreader.files;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.util.List;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * The log, set up by calls: to read the same from a file in XML cost each start a twelfth of its processor time. SLF4J makes
 * it, once, for the first logger, where {@link LogFile#use} named it before.
 */
public final class LogService implements SLF4JServiceProvider {
    /** The version of SLF4J that this is written for. */
    private static final String SLF4J = "2.0.99";

    private static final long LARGEST = 2 * FileSize.MB_COEFFICIENT;
    private static final int KEPT = 2;
    /** Logback looks once a minute if nobody says otherwise: a failure that repeats could fill a disk before. */
    private static final double SIZE_CHECK_MILLIS = 100;
    /** They tell of themselves at length. */
    private static final List<String> TALKATIVE = List.of("org.nd4j", "org.deeplearning4j", "org.bytedeco");

    private final LoggerContext context = new LoggerContext();
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter diagnostics = new LogbackMDCAdapter();

    /** For SLF4J, which calls it by name. */
    public LogService() {}

    @Override
    public void initialize() {
        context.getStatusManager().add(new NopStatusListener());
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(file());
        if (LogFile.isShown()) {
            root.addAppender(shown());
        }
        for (String name : TALKATIVE) {
            context.getLogger(name).setLevel(Level.WARN);
        }
        context.setMDCAdapter(diagnostics);
        context.start();
    }

    private RollingFileAppender<ILoggingEvent> file() {
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        OlderLogs rolling = new OlderLogs(LogFile.path().toAbsolutePath(), KEPT);
        rolling.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
        trigger.setContext(context);
        trigger.setMaxFileSize(new FileSize(LARGEST));
        trigger.setCheckIncrement(Duration.buildByMilliseconds(SIZE_CHECK_MILLIS));
        trigger.start();
        file.setRollingPolicy(rolling);
        file.setTriggeringPolicy(trigger);
        return begin(file, "%d %-5level [%thread] %logger - %msg%n");
    }

    /** For whoever asks for it with the option for verbosity. */
    private ConsoleAppender<ILoggingEvent> shown() {
        ConsoleAppender<ILoggingEvent> shown = new ConsoleAppender<>();
        shown.setTarget("System.err");
        return begin(shown, "%d{HH:mm:ss} %-5level %logger{0} - %msg%n");
    }

    private <A extends OutputStreamAppender<ILoggingEvent>> A begin(A appender, String pattern) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return context;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return diagnostics;
    }

    @Override
    public String getRequestedApiVersion() {
        return SLF4J;
    }
}
