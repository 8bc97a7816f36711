/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gotime.h -- time: monotonic nanoseconds and sleep.  (Not time.h: that name is
 * libc's.)
 */
#ifndef GOTIME_H
#define GOTIME_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Go's time.Duration units, in nanoseconds. */
#define GO_NANOSECOND  INT64_C(1)
#define GO_MICROSECOND INT64_C(1000)
#define GO_MILLISECOND INT64_C(1000000)
#define GO_SECOND      INT64_C(1000000000)

/* Nanoseconds since boot.  Never goes back.  Context: any. */
int64_t go_nanotime(void);

/* Sleep for at least ns nanoseconds; 0 or less returns at once: Go's time.Sleep.
 * Context: goroutine. */
void go_sleep(int64_t ns);

/* Spin for at least us microseconds without giving up the core: for drivers.
 * Context: any. */
void go_delay_us(uint32_t us);

#ifdef __cplusplus
}
#endif
#endif
