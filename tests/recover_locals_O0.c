/* SPDX-License-Identifier: BSD-3-Clause */
/* Local variables and blocks in code compiled by -O0: recover_locals.h. */
#pragma GCC optimize("O0")

#include "recover_locals.h"
