/** How files become rows, on good, damaged and random bytes. */
package stillwatch.ingest;
