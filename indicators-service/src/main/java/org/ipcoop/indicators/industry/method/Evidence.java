package org.ipcoop.indicators.industry.method;

/**
 * Why a class is, or isn't, intensive in a right.
 *
 * @param intensity rights per 1,000 employees of the class, with the rights and the employees; no figure for copyright
 */
public record Evidence(Right right, Fraction intensity, Membership membership) {}
