/**
 * Opens pages in Chromium and records what it saw: timings, facts, the accessibility audit. The door is {@link
 * org.portalprobe.crawler.browser.BrowserWorker}; it knows no points or thresholds, and a page reaches the network only
 * through the {@link org.portalprobe.crawler.browser.BrowserGate} that its owner passes.
 */
@NullMarked
package org.portalprobe.crawler.browser;

import org.jspecify.annotations.NullMarked;
