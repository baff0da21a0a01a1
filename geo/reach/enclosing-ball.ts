/** A disc of the plane. */
export interface Ball {
  x: number;
  y: number;
  radius: number;
}

/** Of the largest extent: below it a ball that sticks out does so by rounding. */
const ROUNDING = 1e-13;
const MOST_ROUNDS = 10_000;

/**
 * The smallest disc of the plane that holds all of several discs (points are discs of radius 0). Each round adds the disc that sticks
 * out farthest and keeps the at most three that hold the new one up; the radius only grows, so no set comes back.
 */
export function enclosingBall(balls: readonly Ball[]): Ball {
  const [first] = balls;
  if (!first) throw new RangeError("nothing to enclose");
  let best = first;
  let support: Ball[] = [first];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let farthest = first;
    let reach = 0;
    for (const ball of balls) {
      const there = Math.hypot(ball.x - best.x, ball.y - best.y) + ball.radius;
      if (there <= reach) continue;
      farthest = ball;
      reach = there;
    }
    if (reach <= best.radius * (1 + ROUNDING) + Number.MIN_VALUE || support.includes(farthest)) return best;
    const next = smallestRound(support, farthest);
    if (!next) return best;
    support = next.support;
    best = next.ball;
  }
  return best;
}

/** The smallest disc touched by the new one and at most two of the old that holds all of them. */
function smallestRound(old: Ball[], added: Ball): { ball: Ball; support: Ball[] } | undefined {
  const all = [...old, added];
  let smallest: { ball: Ball; support: Ball[] } | undefined;
  const consider = (...others: Ball[]) => {
    const support = [added, ...others];
    const ball = touchedBy(support);
    if (!ball || (smallest && ball.radius >= smallest.ball.radius)) return;
    const slack = ball.radius * 1e-11;
    if (all.every((one) => Math.hypot(one.x - ball.x, one.y - ball.y) + one.radius <= ball.radius + slack))
      smallest = { ball, support };
  };
  consider();
  for (const [i, one] of old.entries()) {
    consider(one);
    for (const other of old.slice(i + 1)) consider(one, other);
  }
  return smallest;
}

/** The smallest disc that one, two or three discs touch from inside; undefined when there is none. */
function touchedBy([a, b, c]: Ball[]): Ball | undefined {
  if (!a || !b) return a;
  if (!c) {
    const apart = Math.hypot(b.x - a.x, b.y - a.y);
    if (apart <= Math.abs(a.radius - b.radius)) return undefined;
    const radius = (apart + a.radius + b.radius) / 2;
    const along = (radius - a.radius) / apart;
    return { x: a.x + (b.x - a.x) * along, y: a.y + (b.y - a.y) * along, radius };
  }
  // |m − b| = R − rb and |m − a| = R − ra, subtracted, are linear in m − a = p + q R.
  const [bx, by, cx, cy] = [b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y];
  const double = 2 * (bx * cy - by * cx);
  if (double === 0) return undefined;
  const solve = (ofB: number, ofC: number): [number, number] => [
    (ofB * cy - ofC * by) / double,
    (ofC * bx - ofB * cx) / double,
  ];
  const known = (x: number, y: number, radius: number) => x * x + y * y - radius * radius + a.radius * a.radius;
  const [px, py] = solve(known(bx, by, b.radius), known(cx, cy, c.radius));
  const [qx, qy] = solve(2 * (b.radius - a.radius), 2 * (c.radius - a.radius));
  const square = qx * qx + qy * qy - 1;
  const half = px * qx + py * qy + a.radius;
  const rest = px * px + py * py - a.radius * a.radius;
  const root = Math.sqrt(half * half - square * rest);
  const radii = Math.abs(square) < 1e-15 ? [-rest / (2 * half)] : [(-half - root) / square, (-half + root) / square];
  const least = Math.max(a.radius, b.radius, c.radius);
  const radius = Math.min(...radii.filter((one) => one >= least));
  return Number.isFinite(radius) ? { x: a.x + px + qx * radius, y: a.y + py + qy * radius, radius } : undefined;
}
