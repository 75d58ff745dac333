@org.jspecify.annotations.NullMarked
package org.ipcoop.indicators.industry.method;
