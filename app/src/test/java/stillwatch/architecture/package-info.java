/** The architecture's rules as code, and small offenders that prove that each rule bites. Start at {@code ArchitectureTest}. */
package stillwatch.architecture;
