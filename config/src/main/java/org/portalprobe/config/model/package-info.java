/** The assessment model as data: what each finding is worth. Holds no statistics and no judging; those live in the assessment. */
@NullMarked
package org.portalprobe.config.model;

import org.jspecify.annotations.NullMarked;
