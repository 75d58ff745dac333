/**
 * Import of whole files of activities: read ahead ({@code ReadAhead}), judged by the rules of a single upsert, written a batch at
 * a time ({@code BatchWriter}, {@code Importer}), and reported row by row ({@code Rejection}, {@code Reports}).
 */
@org.jspecify.annotations.NullMarked
package org.ipcoop.activities.batch;
