/**
 * Facts about a page's accessibility that engines do not gather: structure and wording, a walk by keyboard, contrast by pixels.
 * Nothing here is judged.
 */
@NullMarked
package org.portalprobe.crawler.artifact.accessibility;

import org.jspecify.annotations.NullMarked;
