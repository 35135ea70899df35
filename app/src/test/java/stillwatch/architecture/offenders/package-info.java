/** Classes that break one rule each. They are never run; the architecture test must find them. */
package stillwatch.architecture.offenders;
