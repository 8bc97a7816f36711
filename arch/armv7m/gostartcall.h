/* SPDX-License-Identifier: BSD-3-Clause */
/* gostartcall.h -- a call that has not happened: as on all link-register machines. */
#include "arm/gostartcall_lr.h"
