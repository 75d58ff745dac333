/** What completed activities could have added to an economy's place in an edition: an accounting bound, never a causal claim. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.indicators.gii.attribution;
