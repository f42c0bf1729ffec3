/** Reads files that a portal offers beside its pages. It takes bytes: fetching them is for others, judging them too. */
@NullMarked
package org.portalprobe.crawler.documents;

import org.jspecify.annotations.NullMarked;
