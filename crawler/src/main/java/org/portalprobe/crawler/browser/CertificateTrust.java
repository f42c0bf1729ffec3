package org.portalprobe.crawler.browser;

/** Who judges the certificates of a page. */
public enum CertificateTrust {
    /** The browser, by its own roots. */
    BROWSER,
    /** Our HTTP client has verified the chain against a private root of the registry entry; the browser does not judge. */
    PRIVATE_ROOT,
    /** Nobody: the browser refused the certificate and the page is looked at all the same, marked. */
    IGNORED
}
