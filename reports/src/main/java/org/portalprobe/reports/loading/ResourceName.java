package org.portalprobe.reports.loading;

import org.portalprobe.crawler.artifact.LoadedResource;
import org.portalprobe.reports.words.ForeignText;

/** What a request is called where there is little room: its file, with its host when it is another party's. */
final class ResourceName {

    private static final int LONGEST = 44;
    private static final String ELSEWHERE = "↗ ";

    private ResourceName() {}

    static String of(LoadedResource resource) {
        String url = resource.url();
        int scheme = url.indexOf("://");
        if (scheme < 0) {
            return ForeignText.line(url, LONGEST);
        }
        String rest = url.substring(scheme + 3).split("[?#]", 2)[0];
        int slash = rest.indexOf('/');
        String host = slash < 0 ? rest : rest.substring(0, slash);
        String file = file(slash < 0 ? "" : rest.substring(slash));
        return ForeignText.line(resource.thirdParty() ? ELSEWHERE + host + " " + file : file, LONGEST);
    }

    private static String file(String path) {
        String whole = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String last = whole.substring(whole.lastIndexOf('/') + 1);
        return last.isEmpty() ? "/" : path.endsWith("/") ? last + "/" : last;
    }
}
