/* SPDX-License-Identifier: BSD-3-Clause */
/* Local variables and blocks in code compiled by -O3: recover_locals.h. */
#pragma GCC optimize("O3")

#include "recover_locals.h"
