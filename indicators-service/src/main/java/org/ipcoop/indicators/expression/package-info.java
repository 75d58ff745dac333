/**
 * The language in which stewards define indicators: its text, its tree, what is wrong with either, and the quotient that is
 * computed. Plain Java; which measures and series there are is told by a {@link Vocabulary}.
 */
@NullMarked
package org.ipcoop.indicators.expression;

import org.jspecify.annotations.NullMarked;
