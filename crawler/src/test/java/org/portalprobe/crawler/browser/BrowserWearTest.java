package org.portalprobe.crawler.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserWearTest {

    private static final Duration LONG = Duration.ofDays(1);

    @TempDir
    private Path folder;

    @Test
    void isOverAfterItsPages() throws IOException {
        BrowserWear wear = new BrowserWear(new BrowserWear.Limits(2, Long.MAX_VALUE, LONG));
        wear.page();
        assertThat(wear.isOver(thisProcess())).isFalse();
        wear.page();
        assertThat(wear.isOver(thisProcess())).isTrue();
    }

    @Test
    void isOverWhenItHoldsTooMuch() throws IOException {
        BrowserWear heavy = new BrowserWear(new BrowserWear.Limits(100, 1 << 20, LONG));
        BrowserWear light = new BrowserWear(new BrowserWear.Limits(100, 1L << 40, LONG));
        for (int i = 0; i < 9; i++) {
            heavy.page();
            light.page();
        }
        assertThat(heavy.isOver(thisProcess())).isTrue();
        assertThat(light.isOver(thisProcess())).isFalse();
    }

    @Test
    void isOverWhenItIsOld() throws IOException {
        BrowserWear wear = new BrowserWear(new BrowserWear.Limits(100, Long.MAX_VALUE, Duration.ZERO));
        assertThat(wear.isOver(thisProcess())).isTrue();
    }

    /** Any running process will do; this one is certainly there. */
    private ProcessTree thisProcess() throws IOException {
        Path id = Files.writeString(
                folder.resolve("id"), String.valueOf(ProcessHandle.current().pid()));
        ProcessTree tree = new ProcessTree(folder.resolve("none"), id);
        tree.remember();
        return tree;
    }
}
