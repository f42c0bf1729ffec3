/**
 * Typed reading of one YAML file: every value knows its line and path, and all problems of a file are collected before any is
 * thrown. Only the loader uses it; it must not know what the values mean.
 */
@NullMarked
package org.portalprobe.config.yaml;

import org.jspecify.annotations.NullMarked;
