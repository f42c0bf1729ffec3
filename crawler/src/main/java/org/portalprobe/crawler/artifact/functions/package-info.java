/** What a page offers a citizen, as it was seen: words, links, forms and lists in their order. Facts only; what they mean is asked elsewhere. */
@NullMarked
package org.portalprobe.crawler.artifact.functions;

import org.jspecify.annotations.NullMarked;
