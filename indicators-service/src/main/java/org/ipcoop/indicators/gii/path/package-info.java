/**
 * What it would take to reach a rank: the search is plain code over any function from shares to ranks, and what it finds is proved
 * by the whole pipeline.
 */
@org.jspecify.annotations.NullMarked
package org.ipcoop.indicators.gii.path;
