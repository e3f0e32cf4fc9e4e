package app.closeup.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A page in a real browser for each test; on failure a screenshot is kept under {@code target/journeys}. Without a
 * Chromium the tests are reported as skipped, with the reason, unless {@code CLOSEUP_REQUIRE_BROWSER} is true.
 */
public final class BrowserPage implements ExecutionCondition, BeforeEachCallback, AfterEachCallback {

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");
    private static final double PATIENCE_MILLIS = 30_000;

    private static @Nullable Browser browser;

    private @Nullable BrowserContext context;
    private @Nullable Page page;
    private final List<Page> others = new ArrayList<>();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        if (executable().isPresent()) {
            return ConditionEvaluationResult.enabled("A browser is here");
        }
        if (Boolean.parseBoolean(System.getenv("CLOSEUP_REQUIRE_BROWSER"))) {
            throw new IllegalStateException("CLOSEUP_REQUIRE_BROWSER is set and no Chromium was found");
        }
        return ConditionEvaluationResult.disabled(
                "No Chromium found: install one, or name it in CLOSEUP_BROWSER, to run the browser journeys");
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        context = browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (page != null && test.getExecutionException().isPresent()) {
            keep(page, test, "");
            others.stream().filter(other -> !other.isClosed()).forEach(other -> keep(other, test, "other-"));
        }
        if (context != null) {
            context.close();
        }
        others.forEach(other -> other.context().close());
        others.clear();
    }

    public Page page() {
        if (page == null) {
            throw new IllegalStateException("There is a page only while a test runs");
        }
        return page;
    }

    /** A page of somebody else, with cookies of its own, for as long as the test runs. */
    public Page anotherPersonsPage() {
        var cookies = browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
        cookies.setDefaultTimeout(PATIENCE_MILLIS);
        var other = cookies.newPage();
        others.add(other);
        return other;
    }

    private static void keep(Page shown, ExtensionContext test, String whose) {
        var name = whose + test.getDisplayName().replaceAll("\\W+", "-") + ".png";
        shown.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/journeys", name)));
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable().orElseThrow())
                            .setArgs(ARGUMENTS));
        }
        return browser;
    }

    private static Optional<Path> executable() {
        return Stream.concat(Optional.ofNullable(System.getenv("CLOSEUP_BROWSER")).stream(), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
