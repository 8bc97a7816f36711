/* SPDX-License-Identifier: BSD-3-Clause */
/* mcontext.h -- what a goroutine has besides the core registers: nothing (armv6m), as on armv7m. */
#ifndef ARCH_NAME
#define ARCH_NAME "armv6m"
#endif
#include "armv7m/mcontext.h"
