/** Words that say nothing of what a text is about. A small list, written by hand: what it lacks makes a dull theme, no false one. */
export const stopWords = new Set(`
a about after again all also always am an and any anybody anyone anything are aren't as at be because been before being
but by can can't cannot could couldn't did didn't do does doesn't doing don't done down each either else even ever every
everybody everyone everything few for from get gets getting go goes going got had has have haven't having he her here him
his how i i'd i'll i'm i've if in into is isn't it it's its just know less let let's like lot made make makes making many
may maybe me might mine more most much must my myself never no nobody none nor not nothing now of off often on once one
only onto or other others our ours ourselves out over own part people perhaps quite rather really said same say says
shall she should since so some somebody someone something still such than that that's the their them themselves then
there there's these they they're thing things this those though through to too two under until up upon us use used using
very via want wants was wasn't way we we're we've well went were weren't what what's when where which while who whom whose
why will with within without won't would wouldn't yes yet you you're your yours yourself
`.trim().split(/\s+/))
