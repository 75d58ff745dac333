/**
 * The method of the European Patent Office and the European Union Intellectual Property Office for IP-intensive industries, as
 * plain Java: rows of an industry table in, classes and shares out. It knows no database, no HTTP and no framework.
 *
 * <p>Source: EPO and EUIPO, <em>IPR-intensive industries and economic performance in the European Union</em>, Industry-level
 * analysis report, fourth edition, October 2022, chapters on methodology. An industry is intensive in a right where it has more of
 * that right per employee than all industries together have. Copyright needs no registration, so its industries are named by the
 * WIPO <em>Guide on Surveying the Economic Contribution of the Copyright Industries</em> (2015 revised edition), and its factors
 * tell which part of an industry that serves other purposes too is due to copyright.
 */
@NullMarked
package org.ipcoop.indicators.industry.method;

import org.jspecify.annotations.NullMarked;
