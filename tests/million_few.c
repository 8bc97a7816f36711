/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * In 16 KB there is room for 16 goroutines and more that wait at once, each in no more than 512 bytes.
 *
 * @boards microbit
 * @exit 0
 * @expect ^(1[6-9]|[2-9]\d) goroutines wait, ([1-4]\d\d|50\d|51[0-2]) bytes each$
 * @expect ^they are gone; the sum is \d+: as it should be$
 */
#include "../examples/million.c"
