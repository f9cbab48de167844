// Package batch asks many things over D-Bus at once: up to 64 calls, and the
// greeting of the bus with the first, are sent before an answer is read. A
// check spends most of its time on a bus, so nothing here waits by itself.
//
// It knows the messages' frame and the greeting (the D-Bus specification,
// "Message Protocol" and "Authentication Protocol"), but not what is asked.
package batch
