package org.portalprobe.checks.pageload;

import java.util.Set;
import org.portalprobe.crawler.artifact.LoadedResource;
import org.portalprobe.crawler.artifact.ResourceKind;

/** What may be said against a single request of a load. */
public enum ResourceRemark {
    /** It did not come, or came with an error (4xx, 5xx). */
    FAILED {
        @Override
        public boolean fits(LoadedResource resource) {
            return resource.failure().isPresent() || resource.status() >= 400;
        }
    },
    /** The page could not be painted before it came. */
    RENDER_BLOCKING {
        @Override
        public boolean fits(LoadedResource resource) {
            return resource.renderBlocking();
        }
    },
    /** Text that came over the wire as it is. */
    UNCOMPRESSED {
        @Override
        public boolean fits(LoadedResource resource) {
            return TEXT.contains(resource.kind())
                    && resource.status() == 200
                    && resource.encoding().isEmpty()
                    && resource.bodyBytes() > PACKET;
        }
    },
    /** A style sheet, script, image or font that the next page must load or ask for again. */
    UNCACHED {
        @Override
        public boolean fits(LoadedResource resource) {
            return KEPT.contains(resource.kind()) && resource.status() == 200 && resource.freshSeconds() < HOUR;
        }
    };

    private static final Set<ResourceKind> TEXT =
            Set.of(ResourceKind.DOCUMENT, ResourceKind.STYLESHEET, ResourceKind.SCRIPT, ResourceKind.FETCH);
    private static final Set<ResourceKind> KEPT =
            Set.of(ResourceKind.STYLESHEET, ResourceKind.SCRIPT, ResourceKind.IMAGE, ResourceKind.FONT);
    /** One packet: nothing is gained by compressing it. */
    private static final long PACKET = 1_400;

    private static final long HOUR = 3_600;

    public abstract boolean fits(LoadedResource resource);
}
