/* SPDX-License-Identifier: BSD-3-Clause */
/* Local variables and blocks in code compiled by -Os: recover_locals.h. */
#pragma GCC optimize("Os")

#include "recover_locals.h"
